name = ${{ values.name | dump }}

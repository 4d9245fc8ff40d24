const name = ${{ values.name | dump }};

import { HELLO, templateRepository } from './__testUtils__/templateRepository';

// The engine starts anew for every test, which takes its time on a busy machine.
jest.setTimeout(60_000);

const TEMPLATE = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: hello
spec:
  owner: group:default/guests
  type: service
  parameters:
    - properties:
        team: { type: string, default: group:default/web }
        environments: { type: array, items: { type: string } }
        TOKEN: { type: string, ui:field: Secret }
  steps:
    - id: tree
      action: fetch:plain
      input:
        url: https://git.example.test/acme/skeletons/-/tree/main/service
        targetPath: copied
    - id: file
      action: fetch:plain:file
      input:
        url: https://git.example.test/acme/skeletons/-/blob/main/LICENSE
        targetPath: LICENSE
    - id: team
      action: catalog:fetch
      input: { entityRef: '\${{ parameters.team }}' }
    - id: each
      each: \${{ parameters.environments }}
      action: fetch:template
      input:
        url: ./skeleton
        targetPath: \${{ each.value }}
        values: { name: '\${{ each.value }} of \${{ context.task.id }}' }
    - id: publish
      action: publish:gitlab
      input:
        repoUrl: git.example.test?owner=acme&repo=shop
        token: \${{ secrets.TOKEN }}
        sourcePath: \${{ (parameters.team | parseEntityRef).name }}
  output:
    host: \${{ ('git.example.test?owner=acme&repo=shop' | parseRepoUrl).host }}
    region: \${{ environment.parameters.region }}
    team: \${{ steps.team.output.entity.spec.profile.displayName }}
    user: \${{ user.entity.spec.profile.email }}
`;

const REPOSITORY = {
  ...HELLO,
  'templates/hello/template.yaml': TEMPLATE,
  'mirror/service/src/main.go': 'package main\n',
  'mirror/LICENSE': 'MIT\n',
  'catalog.yaml': `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: web }
spec: { type: team, children: [], profile: { displayName: The web team } }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ada }
spec: { memberOf: [web], profile: { email: ada@acme.example.test } }
`,
  'gitops-platform.dry-run.yaml': `maps:
  https://git.example.test/acme/skeletons: mirror
catalog: [catalog.yaml]
config:
  scaffolder:
    defaultEnvironment: { parameters: { region: eu } }
`,
};

describe('what surrounds a template', () => {
  const GOLDEN = 'examples/dry-run/hello/one/golden';

  it('is what configuration and case say', async () => {
    const repository = await templateRepository({
      ...REPOSITORY,
      'examples/dry-run/hello/one.yaml':
        'values: { environments: [dev] }\nsecrets: [TOKEN]\nuser: user:default/ada\n',
    });
    try {
      const { code, stdout } = await repository.dryRun('--update');
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringContaining('1 passed'),
      });
      const golden = (name: string) => repository.read(`${GOLDEN}/${name}`);
      await expect(golden('copied/src/main.go')).resolves.toBe(
        'package main\n',
      );
      await expect(golden('LICENSE')).resolves.toBe('MIT\n');
      await expect(golden('dev/README.md')).resolves.toBe('# dev of dry-run\n');
      expect(JSON.parse(await golden('output.json'))).toEqual({
        host: 'git.example.test',
        region: 'eu',
        team: 'The web team',
        user: 'ada@acme.example.test',
      });
      expect(JSON.parse(await golden('steps.json'))).toEqual([
        {
          id: 'publish',
          action: 'publish:gitlab',
          input: {
            repoUrl: 'git.example.test?owner=acme&repo=shop',
            token: 'secret-TOKEN',
            sourcePath: 'web',
          },
        },
      ]);
    } finally {
      await repository.remove();
    }
  });

  it('is the same when many cases run at a time', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `case-${index}`);
    const repository = await templateRepository({
      ...REPOSITORY,
      ...Object.fromEntries(
        names.map((name, index) => [
          `examples/dry-run/hello/${name}.yaml`,
          `values: { environments: ${JSON.stringify(
            names.slice(0, index),
          )} }\nsecrets: [TOKEN]\nuser: user:default/${name}\n`,
        ]),
      ),
    });
    try {
      const alone = await repository.dryRun('--update', '--jobs', '1');
      expect(alone).toMatchObject({ code: 0, stderr: '' });
      const together = await repository.dryRun(
        '--require-golden',
        '--jobs',
        '12',
      );
      expect(together.stdout).toContain('12 passed');
      expect(together.code).toBe(0);
    } finally {
      await repository.remove();
    }
  });
});

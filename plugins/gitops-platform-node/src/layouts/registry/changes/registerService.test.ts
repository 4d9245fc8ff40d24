import { InputError } from '@backstage/errors';
import type { PlatformChangeOf } from '../../../changes';
import type { PlatformTree } from '../../PlatformLayout';
import {
  sampleTree,
  settings,
  smallBase,
  treeOf,
  treesOf,
} from '../__testUtils__/sampleTrees';
import { registryLayout } from '../registryLayout';

type Registration = Omit<PlatformChangeOf<'register-service'>, 'kind'>;

const sample: PlatformTree = sampleTree('gitops-config');

async function register(registration: Registration, tree = sample) {
  const planned = await registryLayout.planChange(treesOf(tree), settings, {
    kind: 'register-service',
    ...registration,
  });
  const [edit] = planned.edits;
  expect(planned.outcome).toBe(edit.outcome);
  expect(planned.edits).toHaveLength(1);
  expect(planned.differences).toEqual(edit.differences);
  return edit;
}

/** A platform with this core.yaml. */
function platformWith(core: string) {
  return treeOf({
    'platform/base.yaml': smallBase,
    'platform/core.yaml': core,
  });
}

describe('registering in the sample platform', () => {
  it.each([
    [
      'a backend, by convention',
      { service: 'basket' },
      ['  basket:', '    syncWave: "0"', ''],
      '  # --- Wave 1: API Gateway ---',
    ],
    [
      'a gateway elsewhere on the git host',
      {
        service: 'partner-gw',
        syncWave: '1',
        repoUrl: 'https://gitlab.example.test/acme/services/partner-gw.git',
      },
      [
        '  partner-gw:',
        '    syncWave: "1"',
        '    repoURL: https://gitlab.example.test/acme/services/partner-gw.git',
        '',
      ],
      '  # --- Wave 2: Frontend ---',
    ],
    [
      'a frontend in a repository with others',
      {
        service: 'level-editor',
        syncWave: '2',
        repoUrl: 'https://gitlab.example.test/acme/level-editor',
        path: '/level-editor/.cicd/',
      },
      [
        '  level-editor:',
        '    syncWave: "2"',
        '    path: level-editor/.cicd',
        '',
      ],
      '  # --- Disabled services ---',
    ],
  ])('%s', async (_, registration, added, next) => {
    const before = await sample.readText('platform/core.yaml');
    const edit = await register(registration);

    expect(edit).toMatchObject({
      file: 'platform/core.yaml',
      outcome: 'added',
    });
    const block = `${added.join('\n')}\n`;
    expect(edit.text).toContain(`\n${block}${next}\n`);
    expect(edit.text.replace(block, '')).toBe(before);
    const changed = edit.diff
      .split('\n')
      .slice(2)
      .filter(line => /^[+-]/.test(line));
    expect(changed.every(line => line.startsWith('+'))).toBe(true);
    expect(changed).toHaveLength(added.length);

    const again = await register(
      registration,
      sampleTree('gitops-config', { 'platform/core.yaml': edit.text }),
    );
    expect(again).toMatchObject({
      outcome: 'unchanged',
      text: edit.text,
      diff: '',
    });
  });

  it('says what differs from an entry that is there', async () => {
    expect(
      await register({ service: 'game-engine', syncWave: '2' }),
    ).toMatchObject({
      outcome: 'conflict',
      diff: '',
      position: { file: 'platform/core.yaml' },
      differences: [
        {
          path: 'services.game-engine.syncWave',
          existing: '0',
          requested: '2',
        },
        {
          path: 'services.game-engine.repoURL',
          existing: 'https://gitlab.example.test/acme/services/arcade.git',
          requested: 'https://gitlab.example.test/acme/game-engine.git',
        },
        {
          path: 'services.game-engine.path',
          existing: 'game-engine/.cicd',
          requested: '.cicd',
        },
      ],
    });
  });

  it.each<[string, Registration]>([
    ['written out', { service: 'notification-service', syncWave: '0' }],
    [
      'with the address of the convention',
      {
        service: 'notification-service',
        repoUrl: 'https://gitlab.example.test/acme/notification-service',
        path: '.cicd',
      },
    ],
    [
      'with what the file says',
      {
        service: 'user-service',
        repoUrl: 'https://gitlab.example.test/acme/services/user-service',
      },
    ],
  ])('finds the same entry unchanged: %s', async (_, registration) => {
    expect(await register(registration)).toMatchObject({
      outcome: 'unchanged',
      diff: '',
    });
  });
});

describe('registering a service', () => {
  it('writes the first entry', async () => {
    expect(
      (await register({ service: 'user' }, platformWith('services: {}\n')))
        .text,
    ).toBe('services:\n  user:\n    syncWave: "0"\n');
  });

  it('takes a wave without quotes for the same wave', async () => {
    const tree = platformWith('services:\n  user:\n    syncWave: 1\n');

    expect(
      await register({ service: 'user', syncWave: '1' }, tree),
    ).toMatchObject({ outcome: 'unchanged' });
    expect((await register({ service: 'api', syncWave: '1' }, tree)).text).toBe(
      'services:\n  user:\n    syncWave: 1\n  api:\n    syncWave: "1"\n',
    );
  });

  it('leaves fields alone that a person has added', async () => {
    const tree = platformWith(
      'services:\n  user:\n    syncWave: "0"\n    team: accounts\n',
    );
    expect(await register({ service: 'user' }, tree)).toMatchObject({
      outcome: 'unchanged',
    });
  });

  it.each<[Registration, string]>([
    [
      { service: 'Bad_Name' },
      '"Bad_Name" cannot be registered in platform "shop": The name \'Bad_Name\' may hold only lower-case letters a-z, digits and dashes.',
    ],
    [
      { service: '' },
      '"" cannot be registered in platform "shop": Enter a name for the service.',
    ],
    [
      { service: 'user', syncWave: 'first' },
      'The sync wave "first" of "user" is not a whole number: use "0" for a backend, "1" for a gateway, "2" for a frontend',
    ],
    [
      { service: 'user', repoUrl: 'not an address' },
      'The repository address "not an address" of "user" is not a clone address: use https://{host}/{project}.git',
    ],
    [
      {
        service: 'user',
        repoUrl: 'https://oauth2:secret@gitlab.example.test/x',
      },
      'The repository address of "user" holds credentials: leave out what stands in front of the @',
    ],
    [
      { service: 'user', path: '../other/.cicd' },
      'The folder "../other/.cicd" of "user" is not a path inside the repository: use one such as .cicd or game-engine/.cicd',
    ],
  ])('refuses %j', async (registration, message) => {
    const edit = register(registration, platformWith('services: {}\n'));

    await expect(edit).rejects.toThrow(InputError);
    await expect(edit).rejects.toThrow(expect.objectContaining({ message }));
  });

  it('refuses a name whose application another service has', async () => {
    const tree = treeOf({
      'platform/base.yaml': `${smallBase}  b-dev:\n`,
      'platform/core.yaml': 'services:\n  a:\n    syncWave: "0"\n',
    });

    await expect(register({ service: 'a-b' }, tree)).rejects.toThrow(
      "The Argo CD application 'a-b-dev' belongs to the service 'a' already",
    );
  });

  it.each([
    ['a tab', 'services:\n\tuser: {}\n', '2:1: a tab is used as white space'],
    [
      'a key twice',
      'services:\n  user: {}\n  user: {}\n',
      '3:3: the key "user" is there twice',
    ],
  ])('refuses a file with %s', async (_, core, message) => {
    await expect(
      register({ service: 'basket' }, platformWith(core)),
    ).rejects.toThrow(`platform/core.yaml:${message}`);
  });
});

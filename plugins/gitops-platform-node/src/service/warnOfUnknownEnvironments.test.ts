import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { warnOfUnknownEnvironments } from './warnOfUnknownEnvironments';

const KEY = 'gitopsPlatform.platforms.shop';
const settings = {
  name: 'shop',
  title: 'Acme Shop',
  layout: 'registry',
  url: examplePlatform.repository.url,
  path: 'platform',
} as const;

it('names the sections of environments that the platform does not have', () => {
  const warn = jest.fn();
  warnOfUnknownEnvironments(
    { warn },
    {
      ...settings,
      environmentSections: [
        { key: `${KEY}.links.vault.environments.live`, environment: 'live' },
        { key: `${KEY}.links.vault.environments.prod`, environment: 'prod' },
        // Switched off, yet there.
        { key: `${KEY}.sources.vault.environments.perf`, environment: 'perf' },
      ],
    },
    examplePlatform,
  );
  expect(warn.mock.calls).toEqual([
    [
      `${KEY}.links.vault.environments.prod is for an environment that the platform does not have; it has dev, qa, live, perf`,
    ],
  ]);
});

it('is silent where nothing is said of single environments', () => {
  const warn = jest.fn();
  warnOfUnknownEnvironments({ warn }, settings, examplePlatform);
  expect(warn).not.toHaveBeenCalled();
});

import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { locateProject } from './locateProject';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitlab: [
        {
          host: 'gitlab.example.test',
          apiBaseUrl: 'https://gitlab.example.test/api/v4',
          token: 'secret',
        },
        {
          host: 'localhost:8929',
          baseUrl: 'http://localhost:8929',
          apiBaseUrl: 'http://localhost:8929/api/v4',
        },
        {
          host: 'code.example.test',
          baseUrl: 'https://code.example.test/gitlab',
          apiBaseUrl: 'https://code.example.test/gitlab/api/v4',
        },
      ],
    },
  }),
);

describe('locateProject', () => {
  it.each([
    ['https://gitlab.example.test/acme/api.git', 'acme/api'],
    ['https://gitlab.example.test/acme/a/b/api/', 'acme/a/b/api'],
    ['http://localhost:8929/acme/api', 'acme/api'],
    ['https://code.example.test/gitlab/acme/api.git', 'acme/api'],
    ['git@gitlab.example.test:acme/api.git', 'acme/api'],
    ['ssh://git@gitlab.example.test:2222/acme/api.git', 'acme/api'],
  ])('finds %s', (url, project) => {
    expect(locateProject(integrations, url)).toMatchObject({ project });
  });

  it('takes addresses from the configuration', () => {
    expect(
      locateProject(integrations, 'https://code.example.test/gitlab/acme/api'),
    ).toMatchObject({
      baseUrl: 'https://code.example.test/gitlab',
      url: 'https://code.example.test/gitlab/acme/api',
      integration: { apiBaseUrl: 'https://code.example.test/gitlab/api/v4' },
    });
  });

  it.each([
    ['https://elsewhere.example.test/acme/api', /No GitLab is configured for/],
    ['https://me:hunter2@elsewhere.example.test/a/b', /^(?!.*hunter2)/],
    ['not an address', /integrations\.gitlab/],
    ['https://gitlab.example.test/acme', /does not name a project/],
  ])('refuses %s', (url, message) => {
    expect(() => locateProject(integrations, url)).toThrow(message);
  });
});

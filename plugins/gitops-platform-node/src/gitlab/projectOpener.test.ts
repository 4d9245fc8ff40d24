import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { projectOpener } from './projectOpener';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitlab: ['one', 'other'].map(name => ({
        host: `${name}.example.test`,
        apiBaseUrl: `https://${name}.example.test/api/v4`,
        token: `integration-${name}`,
      })),
    },
  }),
);

describe('projectOpener', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ['one', 'person', 'Bearer person'],
    ['one', undefined, 'Bearer integration-one'],
    ['other', 'person', 'Bearer integration-other'],
  ])('sends to %s, for token %s: %s', async (host, token, expected) => {
    const fetchSpy = jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () =>
        Response.json({ id: 1, path_with_namespace: 'acme/user', web_url: '' }),
      );
    const open = projectOpener(
      integrations,
      'https://one.example.test/acme/gitops-config',
      { token },
    );
    await open(`https://${host}.example.test/acme/user.git`).get();
    expect(fetchSpy).toHaveBeenCalledWith(
      `https://${host}.example.test/api/v4/projects/acme%2Fuser`,
      expect.objectContaining({
        headers: expect.objectContaining({ Authorization: expected }),
      }),
    );
  });

  it('refuses an address without an integration', () => {
    const open = projectOpener(
      integrations,
      'https://one.example.test/acme/gitops-config',
      {},
    );
    expect(() => open('https://elsewhere.example.test/acme/user')).toThrow(
      /No GitLab is configured for https:\/\/elsewhere\.example\.test/,
    );
  });
});

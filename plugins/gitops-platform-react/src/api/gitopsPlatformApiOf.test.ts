import {
  discoveryApiRef,
  fetchApiRef,
  type ApiHolder,
  type ApiRef,
} from '@backstage/frontend-plugin-api';
import {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from './GitopsPlatformApi';
import { GitopsPlatformClient } from './GitopsPlatformClient';
import { gitopsPlatformApiOf } from './gitopsPlatformApiOf';

function holderOf(...apis: [ApiRef<unknown>, unknown][]): ApiHolder {
  const byId = new Map(apis.map(([ref, api]) => [ref.id, api]));
  return { get: <T>(ref: ApiRef<T>) => byId.get(ref.id) as T | undefined };
}

const discoveryApi = { getBaseUrl: async () => 'http://portal.test' };
const fetchApi = { fetch: global.fetch };

describe('gitopsPlatformApiOf', () => {
  it('prefers what a plugin provides', () => {
    const provided = {} as GitopsPlatformApi;
    expect(
      gitopsPlatformApiOf(
        holderOf(
          [gitopsPlatformApiRef, provided],
          [discoveryApiRef, discoveryApi],
          [fetchApiRef, fetchApi],
        ),
      ),
    ).toBe(provided);
  });

  it('makes one client per app where no plugin provides it', () => {
    const holder = () =>
      holderOf([discoveryApiRef, discoveryApi], [fetchApiRef, fetchApi]);
    const client = gitopsPlatformApiOf(holder());
    expect(client).toBeInstanceOf(GitopsPlatformClient);
    expect(gitopsPlatformApiOf(holder())).toBe(client);
    expect(
      gitopsPlatformApiOf(
        holderOf(
          [discoveryApiRef, discoveryApi],
          [fetchApiRef, { ...fetchApi }],
        ),
      ),
    ).not.toBe(client);
  });

  it('says what is missing', () => {
    expect(() => gitopsPlatformApiOf(holderOf())).toThrow(
      'neither plugin.gitops-platform.client nor the discovery and fetch APIs',
    );
  });
});

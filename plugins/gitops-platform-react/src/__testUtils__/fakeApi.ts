import { model, readyView, summary } from '../__fixtures__/acmeShop';
import type { GitopsPlatformApi } from '../api';

/** An API with the answers of the fixture, each of which a test can replace. */
export function fakeApi(): jest.Mocked<GitopsPlatformApi> {
  return {
    getPlatforms: jest.fn(async () => [summary]),
    getPlatform: jest.fn(async (_name: string) => model),
    getPlatformDeployments: jest.fn(async (_name: string) => {
      throw new Error('not asked for here');
    }),
    getServiceVersions: jest.fn(async (_platform: string, service: string) => ({
      service,
      repositoryUrl: `https://gitlab.example.test/acme/services/${service}`,
      branch: 'main',
      environments: [],
    })),
    checkServiceName: jest.fn(),
    getCreationPlan: jest.fn(),
    getEntityBranchPreview: jest.fn(),
    getEntityConfiguration: jest.fn(),
    getEntityDeployments: jest.fn(),
    getEntityFindings: jest.fn(),
    getEntityPreviews: jest.fn(),
    getEntitySecrets: jest.fn(),
    getEntityTraffic: jest.fn(),
    getEntityView: jest.fn(async (_entityRef: string) => readyView),
  };
}

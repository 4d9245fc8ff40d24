import { NotFoundError } from '@backstage/errors';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type {
  ChangeRequest,
  CreatedRepository,
  CreateRepositoryRequest,
  DeliveryResult,
  PlatformReader,
  PlatformSettings,
  ProposedFiles,
  ProposeFilesRequest,
  RepositoryState,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';

/** What a delivery answers unless a test says otherwise. */
export const ADDED: DeliveryResult = {
  outcome: 'added',
  diff: '--- a/platform/core.yaml\n+++ b/platform/core.yaml\n@@ -1 +1,2 @@\n services:\n+  gift-service: {}\n',
  files: ['platform/core.yaml'],
  position: { file: 'platform/core.yaml', line: 2, column: 3 },
  repositoryUrl: 'https://gitlab.example.test/acme/infra/shop/gitops-config',
  url: 'https://gitlab.example.test/acme/infra/shop/gitops-config/-/merge_requests/7',
  branch: 'gitops-platform/register-gift-service',
  mergeRequestIid: 7,
  commit: '0f3c5d1e9b7a4c2d8e6f0a1b2c3d4e5f60718293',
  followUps: [],
  notes: [],
};

/** What a repository becomes unless a test says otherwise. */
export const CREATED: CreatedRepository = {
  outcome: 'added',
  url: 'https://gitlab.example.test/acme/services/gift-service',
  cloneUrl: 'https://gitlab.example.test/acme/services/gift-service.git',
  repoContentsUrl:
    'https://gitlab.example.test/acme/services/gift-service/-/blob/main',
  branch: 'main',
  commit: 'b1c2d3e4f5a6978890123456789abcdef0123456',
  projectId: 12,
  files: ['README.md', 'catalog-info.yaml'],
  notes: [],
};

/** What is proposed unless a test says otherwise. */
export const PROPOSED: ProposedFiles = {
  outcome: 'added',
  url: 'https://gitlab.example.test/acme/services/gift-service/-/merge_requests/3',
  repositoryUrl: 'https://gitlab.example.test/acme/services/gift-service',
  repoContentsUrl:
    'https://gitlab.example.test/acme/services/gift-service/-/blob/main',
  branch: 'gitops-platform/shop/propose-gift-service',
  mergeRequestIid: 3,
  commit: 'c2d3e4f5a6b7089012345678901bcdef01234567',
  files: [
    { file: '.cicd/default.yaml', outcome: 'added' },
    { file: 'catalog-info.yaml', outcome: 'kept', reason: 'others' },
  ],
  diff: '--- /dev/null\n+++ b/.cicd/default.yaml\n@@ -0,0 +1,1 @@\n+appName: gift-service\n',
  notes: [],
};

/** A reader of one platform without a git host. */
export function fakePlatforms(model: PlatformModel) {
  const settings: PlatformSettings = {
    name: model.name,
    title: model.title,
    layout: model.layout,
    url: model.repository.url,
    path: model.repository.path,
  };
  const settingsOf = (platform: string) => {
    if (platform !== model.name) {
      throw new NotFoundError(`There is no platform "${platform}"`);
    }
    return settings;
  };
  return {
    list: jest.fn(() => [settings]),
    settingsOf: jest.fn(settingsOf),
    read: jest.fn(async (platform: string) => {
      settingsOf(platform);
      return model;
    }),
    invalidate: jest.fn(),
    invalidateService: jest.fn(),
    knownModels: jest.fn(() => [model]),
    layoutOf: jest.fn(),
    openTree: jest.fn(),
    readService: jest.fn(),
    readValues: jest.fn(),
    delivery: {
      deliver: jest.fn(async (_: ChangeRequest) => ADDED),
      refreshOpenMergeRequests: jest.fn(async () => []),
      openRegistration: jest.fn(async () => undefined),
      mergedChanges: jest.fn(async () => []),
    },
    repositories: {
      create: jest.fn(async (_: CreateRepositoryRequest) => CREATED),
      propose: jest.fn(async (_: ProposeFilesRequest) => PROPOSED),
      look: jest.fn(async (): Promise<RepositoryState> => 'absent'),
    },
  } satisfies PlatformReader;
}

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { validate } from 'jsonschema';
import { parse } from 'yaml';
import { fakeCatalog } from '../__testUtils__/fakeCatalog';
import { outputsOf } from '../__testUtils__/outputsOf';
import { fakePlatforms } from '../testing/fakePlatforms';
import { exampleApi } from '../testing/exampleApi';
import { createDescribeApiAction } from './api';
import { createRegisterInCatalogAction } from './catalog';
import { createChangeActions } from './changeActions';
import { createDescribePlatformAction } from './describe';
import {
  createCreateRepositoryAction,
  createProposeFilesAction,
} from './repository';

const platforms = fakePlatforms(examplePlatform);
const options = {
  platforms,
  auditor: mockServices.auditor.mock({
    createEvent: async () => ({
      success: async () => {},
      fail: async () => {},
    }),
  }),
  config: mockServices.rootConfig(),
};
const actions = [
  createDescribePlatformAction({ platforms }),
  createDescribeApiAction({
    platforms,
    catalog: catalogServiceMock({ entities: [exampleApi] }),
  }),
  createCreateRepositoryAction(options),
  createProposeFilesAction(options),
  createRegisterInCatalogAction({ catalog: fakeCatalog() }),
  ...createChangeActions(options),
];

describe.each(actions.map(action => [action.id, action] as const))(
  'the examples of %s',
  (id, action) => {
    const examples = (action.examples ?? []).map(
      ({ description, example }) => [description, parse(example)] as const,
    );
    let workspacePath: string;

    beforeEach(async () => {
      workspacePath = await mkdtemp(join(tmpdir(), 'examples-'));
      await mkdir(join(workspacePath, 'gitops-config'));
    });

    afterEach(async () => {
      await rm(workspacePath, { recursive: true });
    });

    it('exist', () => {
      expect(examples.length).toBeGreaterThan(0);
    });

    it.each(examples)('work: %s', async (_, { steps }) => {
      const outputs: Record<string, unknown> = {};
      for (const step of steps) {
        expect(step.action).toBe(id);
        expect(validate(step.input, action.schema!.input!).errors).toEqual([]);
        const context = createMockActionContext({
          workspacePath,
          input: step.input,
        });
        await action.handler(context);
        Object.assign(outputs, outputsOf(context));
      }
      expect(validate(outputs, action.schema!.output!).errors).toEqual([]);
    });
  },
);

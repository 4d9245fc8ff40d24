/**
 * The form fields with an invented platform: `yarn start` in this folder.
 */
import { NotFoundError } from '@backstage/errors';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  SecretsContextProvider,
  type FieldExtensionOptions,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { Container, Flex, Text } from '@backstage/ui';
import {
  exampleCreationPlan,
  examplePlatform,
  examplePlatformDeployments,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useState } from 'react';
import gitopsPlatformPlugin from '../src';
import * as formFields from '../src/fields/formFields';

const other = {
  ...examplePlatform,
  name: 'games',
  title: 'Acme Games',
  environments: examplePlatform.environments.slice(0, 1),
};
const broken = { ...examplePlatform, name: 'broken', title: 'Cannot be read' };

const api: GitopsPlatformApi = {
  getPlatforms: async () => [
    ...[examplePlatform, other, broken].map(
      ({ name, title, layout, repository }) => ({
        name,
        title,
        layout,
        url: repository.url,
      }),
    ),
  ],
  getPlatform: async name => {
    const found = [examplePlatform, other].find(model => model.name === name);
    if (!found) {
      throw new NotFoundError(`The platform '${name}' cannot be read`);
    }
    return found;
  },
  getPlatformDeployments: async name => ({
    ...examplePlatformDeployments,
    platform: name,
  }),
  checkServiceName: async (_platform, name) => ({
    name,
    problems: [],
    repositoryUrl: `https://gitlab.example.test/acme/services/${name}`,
    repository: name === 'taken' ? 'taken' : 'free',
    registered: false,
    catalog: 'free',
  }),
  getCreationPlan: async (_platform, service) => ({
    ...exampleCreationPlan,
    service,
  }),
  getServiceVersions: async (_platform, service) => ({
    service,
    repositoryUrl: `https://gitlab.example.test/acme/services/${service}`,
    branch: 'main',
    environments: [
      {
        environment: 'dev',
        autoSync: true,
        declared: true,
        imageTag: '3f2a91c7',
      },
      {
        environment: 'qa',
        autoSync: true,
        declared: true,
        imageTag: 'v1.13.0-rc.2',
      },
      {
        environment: 'live',
        autoSync: false,
        declared: true,
        imageTag: 'v1.12.0',
      },
    ],
  }),
  getEntityBranchPreview: async entityRef => {
    throw new NotFoundError(`There is no '${entityRef}' in this app`);
  },
  getEntityConfiguration: async entityRef => {
    throw new NotFoundError(`There is no '${entityRef}' in this app`);
  },
  getEntityDeployments: async entityRef => {
    throw new NotFoundError(`There is no '${entityRef}' in this app`);
  },
  getEntityFindings: async entityRef => {
    throw new NotFoundError(`There is no '${entityRef}' in this app`);
  },
  getEntityPreviews: async entityRef => {
    throw new NotFoundError(`There is no '${entityRef}' in this app`);
  },
  getEntitySecrets: async entityRef => {
    throw new NotFoundError(`There is no '${entityRef}' in this app`);
  },
  getEntityTraffic: async entityRef => {
    throw new NotFoundError(`There is no '${entityRef}' in this app`);
  },
  getEntityView: async entityRef => {
    throw new NotFoundError(`There is no '${entityRef}' in this app`);
  },
};

const fields = Object.values(formFields) as unknown as FieldExtensionOptions[];

const newService = {
  required: ['platform', 'name', 'environments', 'syncWave'],
  properties: {
    platform: {
      title: 'Platform',
      type: 'string',
      'ui:field': 'GitopsPlatformPicker',
    },
    name: {
      title: 'Name',
      description: 'Becomes the name of the repository as well.',
      type: 'string',
      'ui:field': 'GitopsServiceName',
    },
    environments: {
      title: 'Environments',
      type: 'array',
      items: { type: 'string' },
      'ui:field': 'GitopsEnvironmentPicker',
    },
    syncWave: {
      title: 'Sync wave',
      type: 'string',
      'ui:field': 'GitopsSyncWavePicker',
    },
    domains: {
      title: 'Domains',
      type: 'array',
      items: { type: 'string' },
      'ui:field': 'GitopsDomainPicker',
    },
  },
};

const change = {
  properties: {
    service: {
      title: 'Service',
      type: 'string',
      'ui:field': 'GitopsServicePicker',
    },
    promotion: {
      title: 'Version',
      type: 'object',
      properties: {
        from: { title: 'From', type: 'string' },
        to: { title: 'To', type: 'string' },
        expectedTag: { title: 'Image tag', type: 'string' },
      },
      'ui:field': 'GitopsImagePromotion',
    },
    environment: {
      title: 'Environment',
      type: 'string',
      'ui:field': 'GitopsEnvironmentPicker',
    },
    mirror: {
      title: 'Mirror',
      type: 'string',
      'ui:field': 'GitopsDomainMirrorPicker',
    },
    environmentName: {
      title: 'Name of a new environment',
      type: 'string',
      'ui:field': 'GitopsEnvironmentName',
    },
    group: {
      title: 'Service group',
      type: 'string',
      'ui:field': 'GitopsServiceGroupPicker',
    },
    confirmation: {
      type: 'string',
      'ui:field': 'GitopsRetirementConfirmation',
    },
  },
};

function Page() {
  const [result, setResult] = useState<string>();
  return (
    <Container>
      <Flex direction="column" gap="4">
        <SecretsContextProvider>
          <Stepper
            manifest={{
              title: 'Service',
              steps: [
                { title: 'New service', schema: newService },
                { title: 'Change', schema: change },
              ],
            }}
            extensions={fields}
            onCreate={async values =>
              setResult(JSON.stringify(values, undefined, 2))
            }
          />
        </SecretsContextProvider>
        {result && <Text as="p">{result}</Text>}
      </Flex>
    </Container>
  );
}

createDevApp({
  features: [
    gitopsPlatformPlugin,
    createFrontendModule({
      pluginId: 'gitops-platform',
      extensions: [
        ApiBlueprint.make({
          name: 'client',
          params: defineParams =>
            defineParams({
              api: gitopsPlatformApiRef,
              deps: {},
              factory: () => api,
            }),
        }),
      ],
    }),
    createFrontendPlugin({
      pluginId: 'form',
      extensions: [
        PageBlueprint.make({
          params: { path: '/', loader: async () => <Page /> },
        }),
      ],
    }),
  ],
});

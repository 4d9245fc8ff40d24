import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import * as formFields from '../fields/formFields';

const extensions = Object.values(
  formFields,
) as unknown as FieldExtensionOptions[];

/** The properties that a template of this bundle asks for. */
export const serviceProperties: JsonObject = {
  platform: {
    type: 'string',
    title: 'Platform',
    'ui:field': 'GitopsPlatformPicker',
  },
  name: {
    type: 'string',
    title: 'Name',
    description: 'What the service is called',
    'ui:field': 'GitopsServiceName',
    'ui:options': { newRepository: true },
  },
  environments: {
    type: 'array',
    items: { type: 'string' },
    'ui:field': 'GitopsEnvironmentPicker',
  },
  syncWave: { type: 'string', 'ui:field': 'GitopsSyncWavePicker' },
  domains: {
    type: 'array',
    items: { type: 'string' },
    'ui:field': 'GitopsDomainPicker',
  },
};

/** The properties that ask about something that the platform has already. */
export const changeProperties: JsonObject = {
  platform: serviceProperties.platform,
  service: { type: 'string', 'ui:field': 'GitopsServicePicker' },
  environment: { type: 'string', 'ui:field': 'GitopsEnvironmentPicker' },
  mirror: { type: 'string', 'ui:field': 'GitopsDomainMirrorPicker' },
  environmentName: { type: 'string', 'ui:field': 'GitopsEnvironmentName' },
  group: { type: 'string', 'ui:field': 'GitopsServiceGroupPicker' },
  promotion: {
    type: 'object',
    properties: {
      from: { type: 'string', title: 'From' },
      to: { type: 'string', title: 'To' },
      expectedTag: { type: 'string', title: 'Image tag' },
    },
    'ui:field': 'GitopsImagePromotion',
  },
  confirmation: {
    type: 'string',
    'ui:field': 'GitopsRetirementConfirmation',
  },
};

/**
 * Renders the fields in the scaffolder's own form, which merges and validates
 * values as it does in an app.
 */
export function renderForm(options: {
  api: GitopsPlatformApi;
  properties?: JsonObject;
  required?: string[];
  /** Properties that appear with the value of another one. */
  dependencies?: JsonObject;
  initialState?: Record<string, JsonValue>;
  language?: string;
}) {
  const {
    properties = serviceProperties,
    required = [],
    dependencies = {},
  } = options;
  // An app remembers its language there.
  window.localStorage.clear();
  // The form scrolls to the top of each step, which jsdom cannot do.
  jest.spyOn(window, 'scrollTo').mockImplementation(() => {});
  const onCreate = jest.fn(async (_values: Record<string, JsonValue>) => {});
  renderInTestApp(
    <SecretsContextProvider>
      <Stepper
        manifest={{
          title: 'Service',
          steps: [
            {
              title: 'Service',
              schema: { properties, required, dependencies },
            },
          ],
        }}
        extensions={extensions}
        initialState={options.initialState}
        onCreate={onCreate}
      />
    </SecretsContextProvider>,
    {
      apis: [[gitopsPlatformApiRef, options.api]],
      config: {
        app: {
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  availableLanguages: ['en', 'ru'],
                  defaultLanguage: options.language ?? 'en',
                },
              },
            },
          ],
        },
      },
    },
  );
  return { onCreate };
}

/**
 * The plugin for apps of the classic frontend system.
 *
 * @packageDocumentation
 */
import { createPlugin } from '@backstage/core-plugin-api';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { gitopsPlatformApiFactory } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  domainPicker,
  environmentPicker,
  platformPicker,
  serviceName,
  syncWavePicker,
} from './fields/formFields';

/**
 * Provides the API client that the entity plugins share.
 * @public
 */
export const gitopsPlatformPlugin = createPlugin({
  id: 'gitops-platform',
  apis: [gitopsPlatformApiFactory],
});

/**
 * `ui:field: GitopsPlatformPicker`
 * @public
 */
export const GitopsPlatformPickerFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(platformPicker),
);

/**
 * `ui:field: GitopsServiceName`
 * @public
 */
export const GitopsServiceNameFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(serviceName),
);

/**
 * `ui:field: GitopsEnvironmentPicker`
 * @public
 */
export const GitopsEnvironmentPickerFieldExtension =
  gitopsPlatformPlugin.provide(
    createScaffolderFieldExtension(environmentPicker),
  );

/**
 * `ui:field: GitopsSyncWavePicker`
 * @public
 */
export const GitopsSyncWavePickerFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(syncWavePicker),
);

/**
 * `ui:field: GitopsDomainPicker`
 * @public
 */
export const GitopsDomainPickerFieldExtension = gitopsPlatformPlugin.provide(
  createScaffolderFieldExtension(domainPicker),
);

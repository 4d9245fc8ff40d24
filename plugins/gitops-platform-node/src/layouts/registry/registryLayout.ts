import type { PlatformLayout } from '../PlatformLayout';
import { planChange } from './changes/planChange';
import { repositoryOf } from './changes/repositoryOf';
import { readEffectiveConfiguration } from './readEffectiveConfiguration';
import { readPlatform } from './readPlatform';
import { readServiceConfiguration } from './readServiceConfiguration';

/**
 * One platform repository with a registry of services (`core.yaml`) and one
 * repository per service.
 *
 * Source: platform repository convention; values files by k8app 3.8.0.
 *
 * @public
 */
export const registryLayout: PlatformLayout = {
  name: 'registry',
  read: readPlatform,
  repositoryOf,
  planChange,
  readService: readServiceConfiguration,
  readValues: readEffectiveConfiguration,
};

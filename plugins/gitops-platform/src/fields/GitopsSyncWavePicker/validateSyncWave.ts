import { syncWaves } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { againstPlatform } from '../../validation/againstPlatform';

/** The wave is one that the platform offers. */
export const validateSyncWave = againstPlatform<string>((model, wave, { t }) =>
  syncWaves(model).some(({ value }) => value === wave)
    ? []
    : [t('wave.notOffered', { wave })],
);

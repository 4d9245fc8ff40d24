import { GitopsDomainPicker } from './GitopsDomainPicker/GitopsDomainPicker';
import { GitopsDomainPickerSchema } from './GitopsDomainPicker/schema';
import { validateDomains } from './GitopsDomainPicker/validateDomains';
import { GitopsEnvironmentPicker } from './GitopsEnvironmentPicker/GitopsEnvironmentPicker';
import { GitopsEnvironmentPickerSchema } from './GitopsEnvironmentPicker/schema';
import { validateEnvironments } from './GitopsEnvironmentPicker/validateEnvironments';
import { GitopsPlatformPicker } from './GitopsPlatformPicker/GitopsPlatformPicker';
import { GitopsPlatformPickerSchema } from './GitopsPlatformPicker/schema';
import { validatePlatform } from './GitopsPlatformPicker/validatePlatform';
import { GitopsServiceName } from './GitopsServiceName/GitopsServiceName';
import { GitopsServiceNameSchema } from './GitopsServiceName/schema';
import { validateName } from './GitopsServiceName/validateName';
import { GitopsSyncWavePicker } from './GitopsSyncWavePicker/GitopsSyncWavePicker';
import { GitopsSyncWavePickerSchema } from './GitopsSyncWavePicker/schema';
import { validateSyncWave } from './GitopsSyncWavePicker/validateSyncWave';
import { suspended } from './suspended';

/** `ui:field: GitopsPlatformPicker` */
export const platformPicker = {
  name: 'GitopsPlatformPicker',
  component: suspended(GitopsPlatformPicker),
  validation: validatePlatform,
  schema: GitopsPlatformPickerSchema,
};

/** `ui:field: GitopsServiceName` */
export const serviceName = {
  name: 'GitopsServiceName',
  component: suspended(GitopsServiceName),
  validation: validateName,
  schema: GitopsServiceNameSchema,
};

/** `ui:field: GitopsEnvironmentPicker` */
export const environmentPicker = {
  name: 'GitopsEnvironmentPicker',
  component: suspended(GitopsEnvironmentPicker),
  validation: validateEnvironments,
  schema: GitopsEnvironmentPickerSchema,
};

/** `ui:field: GitopsSyncWavePicker` */
export const syncWavePicker = {
  name: 'GitopsSyncWavePicker',
  component: suspended(GitopsSyncWavePicker),
  validation: validateSyncWave,
  schema: GitopsSyncWavePickerSchema,
};

/** `ui:field: GitopsDomainPicker` */
export const domainPicker = {
  name: 'GitopsDomainPicker',
  component: suspended(GitopsDomainPicker),
  validation: validateDomains,
  schema: GitopsDomainPickerSchema,
};

import { GitopsCreationPlan } from './GitopsCreationPlan/GitopsCreationPlan';
import { GitopsCreationPlanSchema } from './GitopsCreationPlan/schema';
import { GitopsDomainMirrorPicker } from './GitopsDomainMirrorPicker/GitopsDomainMirrorPicker';
import { GitopsDomainMirrorPickerSchema } from './GitopsDomainMirrorPicker/schema';
import { validateMirror } from './GitopsDomainMirrorPicker/validateMirror';
import { GitopsDomainPicker } from './GitopsDomainPicker/GitopsDomainPicker';
import { GitopsDomainPickerSchema } from './GitopsDomainPicker/schema';
import { validateDomains } from './GitopsDomainPicker/validateDomains';
import { GitopsEnvironmentName } from './GitopsEnvironmentName/GitopsEnvironmentName';
import { GitopsEnvironmentNameSchema } from './GitopsEnvironmentName/schema';
import { validateEnvironmentName } from './GitopsEnvironmentName/validateEnvironmentName';
import { GitopsEnvironmentPicker } from './GitopsEnvironmentPicker/GitopsEnvironmentPicker';
import { GitopsEnvironmentPickerSchema } from './GitopsEnvironmentPicker/schema';
import { validateEnvironments } from './GitopsEnvironmentPicker/validateEnvironments';
import { GitopsImagePromotion } from './GitopsImagePromotion/GitopsImagePromotion';
import { GitopsImagePromotionSchema } from './GitopsImagePromotion/schema';
import { validatePromotion } from './GitopsImagePromotion/validatePromotion';
import { GitopsPlatformPicker } from './GitopsPlatformPicker/GitopsPlatformPicker';
import { GitopsPlatformPickerSchema } from './GitopsPlatformPicker/schema';
import { validatePlatform } from './GitopsPlatformPicker/validatePlatform';
import { GitopsRetirementConfirmation } from './GitopsRetirementConfirmation/GitopsRetirementConfirmation';
import { GitopsRetirementConfirmationSchema } from './GitopsRetirementConfirmation/schema';
import { validateConfirmation } from './GitopsRetirementConfirmation/validateConfirmation';
import { GitopsServiceGroupPicker } from './GitopsServiceGroupPicker/GitopsServiceGroupPicker';
import { GitopsServiceGroupPickerSchema } from './GitopsServiceGroupPicker/schema';
import { validateServiceGroup } from './GitopsServiceGroupPicker/validateServiceGroup';
import { GitopsServiceName } from './GitopsServiceName/GitopsServiceName';
import { GitopsServiceNameSchema } from './GitopsServiceName/schema';
import { validateName } from './GitopsServiceName/validateName';
import { GitopsServicePicker } from './GitopsServicePicker/GitopsServicePicker';
import { GitopsServicePickerSchema } from './GitopsServicePicker/schema';
import { validateService } from './GitopsServicePicker/validateService';
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

/** `ui:field: GitopsServicePicker` */
export const servicePicker = {
  name: 'GitopsServicePicker',
  component: suspended(GitopsServicePicker),
  validation: validateService,
  schema: GitopsServicePickerSchema,
};

/** `ui:field: GitopsServiceGroupPicker` */
export const serviceGroupPicker = {
  name: 'GitopsServiceGroupPicker',
  component: suspended(GitopsServiceGroupPicker),
  validation: validateServiceGroup,
  schema: GitopsServiceGroupPickerSchema,
};

/** `ui:field: GitopsEnvironmentName` */
export const environmentName = {
  name: 'GitopsEnvironmentName',
  component: suspended(GitopsEnvironmentName),
  validation: validateEnvironmentName,
  schema: GitopsEnvironmentNameSchema,
};

/** `ui:field: GitopsImagePromotion` */
export const imagePromotion = {
  name: 'GitopsImagePromotion',
  component: suspended(GitopsImagePromotion),
  validation: validatePromotion,
  schema: GitopsImagePromotionSchema,
};

/** `ui:field: GitopsRetirementConfirmation` */
export const retirementConfirmation = {
  name: 'GitopsRetirementConfirmation',
  component: suspended(GitopsRetirementConfirmation),
  validation: validateConfirmation,
  schema: GitopsRetirementConfirmationSchema,
};

/** `ui:field: GitopsDomainMirrorPicker` */
export const domainMirrorPicker = {
  name: 'GitopsDomainMirrorPicker',
  component: suspended(GitopsDomainMirrorPicker),
  validation: validateMirror,
  schema: GitopsDomainMirrorPickerSchema,
};

/** `ui:field: GitopsCreationPlan` */
export const creationPlan = {
  name: 'GitopsCreationPlan',
  component: suspended(GitopsCreationPlan),
  schema: GitopsCreationPlanSchema,
};

export { applicationState } from './applicationState';
export { EntityDeploymentsService } from './EntityDeploymentsService';
export { previewEnvironment } from './previewEnvironment';

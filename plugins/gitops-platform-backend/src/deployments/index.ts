export { applicationState } from './applicationState';
export { EntityDeploymentsService } from './EntityDeploymentsService';

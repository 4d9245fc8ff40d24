export { EntityDeploymentsService } from './EntityDeploymentsService';

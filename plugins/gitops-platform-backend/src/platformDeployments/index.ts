export { createPlatformDeploymentsRouter } from './createPlatformDeploymentsRouter';
export { PlatformDeploymentsService } from './PlatformDeploymentsService';
export { ServiceEntities } from './ServiceEntities';

export { createCreationRouter } from './createCreationRouter';
export { CreationPlanService } from './CreationPlanService';
export { ServiceNameService } from './ServiceNameService';

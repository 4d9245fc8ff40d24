export { checkNewService, type NewServiceCheck } from './checkNewService';
export { serviceFacts, type ServiceFacts } from './serviceFacts';

export { serviceFacts, type ServiceFacts } from './serviceFacts';

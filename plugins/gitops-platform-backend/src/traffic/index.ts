export { EntityTrafficService } from './EntityTrafficService';

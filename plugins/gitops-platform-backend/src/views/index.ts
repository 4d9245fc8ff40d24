export { EntityViewService } from './EntityViewService';

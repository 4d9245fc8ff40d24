export { EntityConfigurationService } from './EntityConfigurationService';

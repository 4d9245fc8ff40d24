export { EntitySecretsService } from './EntitySecretsService';

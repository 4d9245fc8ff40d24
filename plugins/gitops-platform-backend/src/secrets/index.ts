export {
  EntitySecretsService,
  type SecretLocations,
} from './EntitySecretsService';

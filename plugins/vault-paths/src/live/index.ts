export { LiveSecretsNotice } from './LiveSecretsNotice';
export { SecretStatus } from './SecretStatus';
export { useLiveSecrets, type LiveSecrets } from './useLiveSecrets';
export { VariablePresence } from './VariablePresence';

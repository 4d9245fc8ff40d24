export { LiveSecretsNotice } from './LiveSecretsNotice';
export { SecretStatus } from './SecretStatus';
export { SyncStatus } from './SyncStatus';
export { useLiveSecrets, type LiveSecrets } from './useLiveSecrets';
export { VariablePresence } from './VariablePresence';

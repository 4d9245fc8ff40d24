export { LiveStateNotice } from './LiveStateNotice';
export { ReadingNotice } from './ReadingNotice';
export { SecretStatus } from './SecretStatus';
export { useLiveSecrets, type LiveSecrets } from './useLiveSecrets';
export { VariablePresence } from './VariablePresence';

export { createRegisterServiceAction } from './registerService';
export { createUnregisterServiceAction } from './unregisterService';

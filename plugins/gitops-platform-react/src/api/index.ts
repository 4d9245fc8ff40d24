export {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from './GitopsPlatformApi';
export {
  GitopsPlatformClient,
  type GitopsPlatformClientOptions,
} from './GitopsPlatformClient';
export { gitopsPlatformApiFactory } from './gitopsPlatformApiFactory';
export { gitopsPlatformApiOf } from './gitopsPlatformApiOf';

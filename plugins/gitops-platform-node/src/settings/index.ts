export type {
  PlatformLinkSettings,
  PlatformSettings,
} from './PlatformSettings';
export {
  readPlatformSettings,
  readRefreshMilliseconds,
} from './readPlatformSettings';

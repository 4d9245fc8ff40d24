export type {
  EnvironmentSection,
  PlatformLinkSettings,
  PlatformSettings,
} from './PlatformSettings';
export {
  readPlatformSettings,
  readRefreshMilliseconds,
} from './readPlatformSettings';
export { readTrustedLocations } from './readTrustedLocations';

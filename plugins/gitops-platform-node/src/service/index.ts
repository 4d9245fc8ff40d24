export {
  CachedPlatformReader,
  type PlatformReaderOptions,
} from './CachedPlatformReader';
export type { PlatformReadOptions, PlatformReader } from './PlatformReader';
export { platformServiceRef } from './platformServiceRef';

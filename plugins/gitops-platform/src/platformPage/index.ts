export { ClassicPlatformPage } from './ClassicPlatformPage';
export { PlatformPage } from './PlatformPage';

export type {
  FileEdit,
  PlatformLayout,
  PlatformTree,
  ServiceRegistration,
} from './PlatformLayout';
export { platformLayouts } from './platformLayouts';

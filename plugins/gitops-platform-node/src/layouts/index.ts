export type {
  ChangeTrees,
  FileEdit,
  PlatformLayout,
  PlatformTree,
} from './PlatformLayout';
export { platformLayouts } from './platformLayouts';
export { registryLayout } from './registry';

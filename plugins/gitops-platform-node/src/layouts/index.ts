export type {
  ChangeTrees,
  FileEdit,
  ListableTree,
  PlatformLayout,
  PlatformTree,
} from './PlatformLayout';
export { platformLayouts } from './platformLayouts';
export { registryLayout } from './registry';

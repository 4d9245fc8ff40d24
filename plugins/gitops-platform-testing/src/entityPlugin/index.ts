export type { EntityTest } from './EntityTest';
export { missingViewTests } from './missingViewTests';
export { pluginTests, type EntityPlugin } from './pluginTests';
export {
  renderEntityExtension,
  type EntityCardExtension,
  type EntityContentExtension,
  type EntityExtension,
  type EntityExtensionOptions,
} from './renderEntityExtension';

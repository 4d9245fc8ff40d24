export { registryLayout } from './registryLayout';

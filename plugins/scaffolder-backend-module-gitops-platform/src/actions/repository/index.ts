export { createCreateRepositoryAction } from './createRepository';

export { createCreateRepositoryAction } from './createRepository';
export { createProposeFilesAction } from './proposeFiles';

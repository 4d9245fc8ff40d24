export { createAddEnvironmentAction } from './addEnvironment';

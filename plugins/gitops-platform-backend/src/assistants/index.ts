export { optionalActionsRegistryServiceRef } from './optionalActionsRegistry';
export { registerQuestions } from './registerQuestions';

export { findTemplates, type FoundTemplates } from './findTemplates';

export {
  GitHostError,
  isGitHostError,
  type GitHostErrorKind,
} from './GitHostError';
export { locateProject, type ProjectLocation } from './locateProject';
export { networkReason } from './networkReason';

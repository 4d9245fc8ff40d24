export {
  GitHostError,
  isGitHostError,
  type GitHostErrorKind,
} from './GitHostError';

export { suggestBranch } from './suggestBranch';

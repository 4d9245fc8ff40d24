export { MergeRequestCount } from './MergeRequestCount';
export { MergeRequestList } from './MergeRequestList';

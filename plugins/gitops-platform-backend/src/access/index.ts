export { AuthorizedViews, type ReadyView } from './AuthorizedViews';

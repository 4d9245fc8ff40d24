export {
  AuthorizedViews,
  readyView,
  type ReadyView,
  type ServiceView,
} from './AuthorizedViews';
export { PermittedViews } from './PermittedViews';

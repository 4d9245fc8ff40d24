export { ArgocdNotices } from './ArgocdNotices';

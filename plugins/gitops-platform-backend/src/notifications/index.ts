export { notifyRequesters } from './notifyRequesters';

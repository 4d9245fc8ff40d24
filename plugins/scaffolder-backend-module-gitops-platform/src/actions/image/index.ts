export { createPromoteImageAction } from './promoteImage';

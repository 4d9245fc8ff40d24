export { createPublishInServiceGroupAction } from './publishInServiceGroup';

export { HubbleContent } from './HubbleContent';

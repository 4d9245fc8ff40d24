export { HubbleCard } from './HubbleCard';
export { LinkedHubbleCard } from './LinkedHubbleCard';

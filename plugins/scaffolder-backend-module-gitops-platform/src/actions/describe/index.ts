export { createDescribePlatformAction } from './describePlatform';

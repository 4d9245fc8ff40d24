export { startDevelopmentApp } from './startDevelopmentApp';

export { russianApp } from './russianApp';

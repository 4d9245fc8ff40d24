export { renderClassicApp, type ClassicEntityPage } from './renderClassicApp';

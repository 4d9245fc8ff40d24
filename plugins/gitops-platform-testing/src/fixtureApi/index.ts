export { fixtureApi } from './fixtureApi';

export { EntityViewService } from './EntityViewService';
export { readServiceVersions } from './readServiceVersions';

export { EntityViewService } from './EntityViewService';
export { readServiceVersions } from './readServiceVersions';
export { readModel } from './readModel';

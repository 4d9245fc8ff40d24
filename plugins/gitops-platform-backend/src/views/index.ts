export { EntityViewService } from './EntityViewService';
export { PageReader } from './PageReader';
export { readServiceVersions } from './readServiceVersions';
export { readModel } from './readModel';

export { followRepositoryEvents } from './followRepositoryEvents';
export { MergeRequestRefresher } from './MergeRequestRefresher';
export { readRefreshSettings } from './readRefreshSettings';
export { REFRESH_TASK, scheduleRefresh } from './scheduleRefresh';

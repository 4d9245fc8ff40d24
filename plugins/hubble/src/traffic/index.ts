export type { DashboardLink, EnvironmentTraffic } from './EnvironmentTraffic';
export { environmentTrafficOf } from './environmentTrafficOf';

export type { Configuration } from './Configuration';
export { CONFIGURATION_FILE, readConfiguration } from './readConfiguration';
export { withOptions, type ConfigurationOptions } from './withOptions';

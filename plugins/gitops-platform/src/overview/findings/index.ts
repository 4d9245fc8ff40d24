export { FindingsCard } from './FindingsCard';
export { useConfigurationFindings } from './useConfigurationFindings';

export * from './ConfigurationFinding';
export * from './configurationFindings';

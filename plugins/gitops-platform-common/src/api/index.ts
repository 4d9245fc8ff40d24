export * from './EntityDeployments';
export * from './EntityPlatformView';
export * from './EntityPreviews';
export * from './EntitySecrets';
export * from './EntityTraffic';
export * from './PlatformSummary';
export * from './ServiceVersions';
export * from './SourceReading';

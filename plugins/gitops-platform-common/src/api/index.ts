export * from './EntityPlatformView';
export * from './PlatformSummary';

export * from './EffectiveConfiguration';
export * from './PlatformModel';
export * from './ServiceConfiguration';
export { previewOfService, serviceNamed } from './namedEntries';

export * from './EffectiveConfiguration';
export * from './PlatformModel';
export * from './ServiceConfiguration';

export * from './PlatformModel';
export * from './ServiceConfiguration';

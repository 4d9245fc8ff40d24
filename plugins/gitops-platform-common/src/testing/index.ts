/**
 * An invented platform for tests and development pages: what the backend
 * answers for its services, in good order and in trouble.
 *
 * @packageDocumentation
 */
export * from './exampleEntities';
export * from './exampleLiveState';
export * from './examplePlatform';
export * from './examplePlatformDeployments';
export * from './exampleProblems';
export * from './exampleSecrets';
export * from './exampleTraffic';
export * from './exampleValues';
export * from './exampleViews';
export * from './exampleCreationPlan';

export * from './domains';
export * from './repositoryUrl';
export * from './syncWaves';

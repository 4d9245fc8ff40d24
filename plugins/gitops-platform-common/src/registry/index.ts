export * from './domains';
export * from './pipelineTrigger';
export * from './repositoryUrl';
export * from './syncWaves';

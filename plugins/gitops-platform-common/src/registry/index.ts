export * from './domains';
export * from './mirrorAddresses';
export * from './pipelineTrigger';
export * from './repositoryUrl';
export * from './syncWaves';

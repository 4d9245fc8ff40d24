export * from './argocdLinks';
export * from './grafanaLinks';
export * from './hubbleLinks';
export * from './hubbleServiceViews';
export * from './platformLinks';
export * from './serviceGroupHosts';
export * from './shellQuoting';
export * from './vaultLinks';

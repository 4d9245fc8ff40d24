export * from './bootstrapPlaceholder';
export * from './configPaths';
export * from './declaredPaths';
export * from './hiddenSecrets';
export * from './policies';
export * from './secretPaths';

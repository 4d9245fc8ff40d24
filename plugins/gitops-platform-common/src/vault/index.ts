export * from './bootstrapPlaceholder';
export * from './configPaths';
export * from './declaredPaths';
export * from './policies';
export * from './secretPaths';

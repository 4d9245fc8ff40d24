export * from './bootstrapPlaceholder';
export * from './configPaths';
export * from './policies';
export * from './secretPaths';

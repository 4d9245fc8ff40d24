export * from './apiNames';
export * from './generatedPackages';
export * from './protoNames';
export * from './protoRepository';

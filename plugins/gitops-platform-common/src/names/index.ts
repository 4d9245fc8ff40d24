export * from './applications';
export * from './kubernetesServices';
export * from './labels';
export * from './namespaces';
export * from './serviceNames';

export * from './applications';
export * from './environmentNames';
export * from './kubernetesServices';
export * from './labels';
export * from './namespaces';
export * from './serviceNames';

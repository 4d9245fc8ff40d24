export { ConfigurationViewer } from './ConfigurationViewer';

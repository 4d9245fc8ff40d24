export {
  EMPTY_PROMETHEUS,
  readPrometheusContent,
} from './readPrometheusContent';
export { SANDBOX_PROMETHEUS_TOKEN, startPrometheus } from './startPrometheus';
export type { SandboxPrometheus } from './startPrometheus';

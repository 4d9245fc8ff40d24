export { readKubernetesContent } from './readKubernetesContent';
export type {
  KubernetesContent,
  ResourceContent,
} from './readKubernetesContent';
export { SANDBOX_KUBERNETES_TOKEN, startKubernetes } from './startKubernetes';
export type { SandboxKubernetes } from './startKubernetes';

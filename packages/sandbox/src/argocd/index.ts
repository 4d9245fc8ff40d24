export { readArgocdContent } from './readArgocdContent';
export type { ApplicationState, ArgocdContent } from './readArgocdContent';
export { SANDBOX_ARGOCD_TOKEN, startArgocd } from './startArgocd';
export type { SandboxArgocd } from './startArgocd';

/**
 * Local stand-ins for the servers of a GitOps platform, for the demo and the tests.
 *
 * @packageDocumentation
 */
export {
  startSandbox,
  DEFAULT_ARGOCD_PORT,
  DEFAULT_GITLAB_PORT,
  DEFAULT_KUBERNETES_PORT,
  DEFAULT_PROMETHEUS_PORT,
  DEFAULT_TOKEN,
  DEFAULT_VAULT_PORT,
} from './startSandbox';
export type { Sandbox, SandboxOptions } from './startSandbox';
export type { SandboxGitlab } from './gitlab/startGitlab';
export { SANDBOX_ARGOCD_TOKEN } from './argocd';
export type { SandboxArgocd } from './argocd';
export { SANDBOX_KUBERNETES_TOKEN } from './kubernetes';
export type { SandboxKubernetes } from './kubernetes';
export { SANDBOX_PROMETHEUS_TOKEN } from './prometheus';
export type { SandboxPrometheus } from './prometheus';
export { SANDBOX_VAULT_ROOT_TOKEN, SANDBOX_VAULT_TOKEN } from './vault';
export type { SandboxVault } from './vault';
export type { StandIn } from './server/startStandIn';
export type { Fault, FaultStatus } from './server/FaultSwitch';
export type { RecordedRequest, RequestRecord } from './server/RequestRecord';
export type { SandboxLogger } from './server/SandboxLogger';
export { PortTakenError } from './server/PortTakenError';

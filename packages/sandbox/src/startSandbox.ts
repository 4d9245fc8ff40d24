import { dirname, join, resolve } from 'node:path';
import { InputError } from '@backstage/errors';
import { readArgocdContent, SandboxArgocd, startArgocd } from './argocd';
import { gitlabSource } from './argocd/gitlabSource';
import { GitlabContext } from './gitlab/GitlabContext';
import { SandboxGitlab, startGitlab } from './gitlab/startGitlab';
import {
  readKubernetesContent,
  SandboxKubernetes,
  startKubernetes,
} from './kubernetes';
import {
  EMPTY_PROMETHEUS,
  readPrometheusContent,
  SandboxPrometheus,
  startPrometheus,
} from './prometheus';
import { SandboxLogger, silentLogger } from './server/SandboxLogger';
import type { StandIn } from './server/startStandIn';
import { seedGitlab } from './seed/seedGitlab';
import {
  EMPTY_VAULT,
  readVaultContent,
  SandboxVault,
  startVault,
} from './vault';

/** Port of the sandbox's GitLab unless another is asked for. @public */
export const DEFAULT_GITLAB_PORT = 8929;

/** Port of the sandbox's Vault unless another is asked for. @public */
export const DEFAULT_VAULT_PORT = 8930;

/** Port of the sandbox's Argo CD unless another is asked for. @public */
export const DEFAULT_ARGOCD_PORT = 8931;

/** Port of the sandbox's Prometheus unless another is asked for. @public */
export const DEFAULT_PROMETHEUS_PORT = 8932;

/** Port of the sandbox's Kubernetes API unless another is asked for. @public */
export const DEFAULT_KUBERNETES_PORT = 8933;

/** Token of the sandbox's own account unless another is asked for. @public */
export const DEFAULT_TOKEN = 'sandbox-token';

/**
 * How to start a sandbox.
 *
 * @public
 */
export interface SandboxOptions {
  /** Folder that keeps everything; made where it is missing. */
  dataDir: string;
  /** Port of the GitLab; 0 takes any free one. Default 8929. */
  gitlabPort?: number;
  /** Port of the Vault; 0 takes any free one. Default 8930, or any free one where the GitLab takes one. */
  vaultPort?: number;
  /** Port of the Argo CD; 0 takes any free one. Default 8931, or any free one where the GitLab takes one. */
  argocdPort?: number;
  /** Port of the Prometheus; 0 takes any free one. Default 8932, or any free one where the GitLab takes one. */
  prometheusPort?: number;
  /** Port of the Kubernetes API; 0 takes any free one. Default 8933, or any free one where the GitLab takes one. */
  kubernetesPort?: number;
  /** Loopback address to listen on. Default `127.0.0.1`. */
  host?: string;
  /**
   * Manifest to fill the GitLab from, for example `examples/platforms/registry/projects.yaml`. The
   * states of the others are in `vault.yaml`, `argocd.yaml`, `prometheus.yaml` and
   * `kubernetes.yaml` beside it.
   */
  seed?: string;
  /** Starts from nothing: what earlier runs left in `dataDir` is removed. */
  reset?: boolean;
  /** Token of the sandbox's own account. Default `sandbox-token`. */
  token?: string;
  /** Where messages go. Default: nowhere. */
  logger?: SandboxLogger;
}

/**
 * A running sandbox.
 *
 * @public
 */
export interface Sandbox {
  readonly gitlab: SandboxGitlab;
  readonly vault: SandboxVault;
  readonly argocd: SandboxArgocd;
  readonly prometheus: SandboxPrometheus;
  readonly kubernetes: SandboxKubernetes;
  /**
   * Absolute path of a project's bare repository, to look at it with git.
   *
   * @param project - full path, `acme/infra/shop/gitops-config`
   * @throws InputError where there is no such project.
   */
  repositoryPath(project: string): string;
  /** Stops listening and waits until everything is on disk. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the stand-ins for the servers of a platform, on this machine only.
 *
 * @throws PortTakenError where a port is held by another process.
 * @throws InputError where the seed or an option cannot be used.
 * @public
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dataDir, seed, logger = silentLogger } = options;
  const {
    gitlab,
    context,
    stop: stopGitlab,
  } = await startGitlab({
    folder: join(resolve(dataDir), 'gitlab'),
    host: options.host ?? '127.0.0.1',
    port: options.gitlabPort ?? DEFAULT_GITLAB_PORT,
    token: options.token ?? DEFAULT_TOKEN,
    reset: options.reset ?? false,
    logger,
    prepare: async prepared => {
      if (seed !== undefined) {
        await seedGitlab(prepared, seed);
      }
    },
  });

  const others = await startOthers(options, context).catch(async error => {
    await stopGitlab();
    throw error;
  });

  let stopped: Promise<void> | undefined;
  return {
    gitlab,
    vault: others.vault,
    argocd: others.argocd,
    prometheus: others.prometheus,
    kubernetes: others.kubernetes,
    repositoryPath: path => {
      const project = context.store.project(path);
      if (!project) {
        throw new InputError(`The sandbox has no project '${path}'`);
      }
      return context.store.repositoryPath(project);
    },
    stop: () => {
      stopped ??= Promise.all([
        stopGitlab(),
        others.vault.stop(),
        others.argocd.stop(),
        others.prometheus.stop(),
        others.kubernetes.stop(),
      ]).then(() => undefined);
      return stopped;
    },
  };
}

interface Others {
  vault: SandboxVault;
  argocd: SandboxArgocd;
  prometheus: SandboxPrometheus;
  kubernetes: SandboxKubernetes;
}

async function startOthers(
  options: SandboxOptions,
  context: GitlabContext,
): Promise<Others> {
  const { seed, host, logger, gitlabPort } = options;
  const portOr = (port: number | undefined, usual: number) =>
    port ?? (gitlabPort === 0 ? 0 : usual);
  const beside = (file: string) =>
    seed === undefined ? undefined : join(dirname(resolve(seed)), file);
  const vaultFile = beside('vault.yaml');
  const argocdFile = beside('argocd.yaml');
  const prometheusFile = beside('prometheus.yaml');
  const kubernetesFile = beside('kubernetes.yaml');
  const vaultContent = vaultFile
    ? await readVaultContent(vaultFile)
    : EMPTY_VAULT;

  const started: StandIn[] = [];
  const keep = <T extends StandIn>(standIn: T): T => {
    started.push(standIn);
    return standIn;
  };
  try {
    const vault = keep(
      await startVault({
        content: vaultContent,
        port: portOr(options.vaultPort, DEFAULT_VAULT_PORT),
        host,
        logger,
      }),
    );
    const argocd = keep(
      await startArgocd({
        source: gitlabSource(context),
        content: argocdFile ? await readArgocdContent(argocdFile) : undefined,
        port: portOr(options.argocdPort, DEFAULT_ARGOCD_PORT),
        host,
        logger,
      }),
    );
    const prometheus = keep(
      await startPrometheus({
        content: prometheusFile
          ? await readPrometheusContent(prometheusFile)
          : EMPTY_PROMETHEUS,
        port: portOr(options.prometheusPort, DEFAULT_PROMETHEUS_PORT),
        host,
        logger,
      }),
    );
    const kubernetes = keep(
      await startKubernetes({
        content: kubernetesFile
          ? await readKubernetesContent(kubernetesFile)
          : undefined,
        vault: vaultContent,
        port: portOr(options.kubernetesPort, DEFAULT_KUBERNETES_PORT),
        host,
        logger,
      }),
    );
    return { vault, argocd, prometheus, kubernetes };
  } catch (error) {
    await Promise.all(started.map(standIn => standIn.stop()));
    throw error;
  }
}

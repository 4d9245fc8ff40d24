import { parseArgs } from 'node:util';
import { InputError, isError } from '@backstage/errors';
import {
  DEFAULT_ARGOCD_PORT,
  DEFAULT_GITLAB_PORT,
  DEFAULT_KUBERNETES_PORT,
  DEFAULT_PROMETHEUS_PORT,
  DEFAULT_VAULT_PORT,
} from '../startSandbox';

/** What the command line asks for. */
export interface CommandLine {
  help: boolean;
  dataDir: string;
  gitlabPort: number;
  vaultPort: number;
  argocdPort: number;
  prometheusPort: number;
  kubernetesPort: number;
  reset: boolean;
  seed?: string;
}

/** How to call the sandbox. */
export const USAGE = `Usage: sandbox [options]

  --data <folder>           where everything is kept (default: .cache/sandbox)
  --gitlab-port <port>      port of the GitLab, 0 for any free one (default: ${DEFAULT_GITLAB_PORT})
  --vault-port <port>       port of the Vault (default: ${DEFAULT_VAULT_PORT})
  --argocd-port <port>      port of the Argo CD (default: ${DEFAULT_ARGOCD_PORT})
  --prometheus-port <port>  port of the Prometheus (default: ${DEFAULT_PROMETHEUS_PORT})
  --kubernetes-port <port>  port of the Kubernetes API (default: ${DEFAULT_KUBERNETES_PORT})
  --seed <manifest>         projects.yaml to fill the GitLab from; vault.yaml,
                            argocd.yaml, prometheus.yaml and kubernetes.yaml
                            beside it fill the others
  --reset                   start from nothing
  --help                    show this text
`;

/** @throws InputError naming the flag that cannot be understood. */
export function readArguments(args: string[]): CommandLine {
  const { values } = parse(args);
  return {
    help: values.help ?? false,
    dataDir: values.data ?? '.cache/sandbox',
    gitlabPort: readPort(
      '--gitlab-port',
      values['gitlab-port'],
      DEFAULT_GITLAB_PORT,
    ),
    vaultPort: readPort(
      '--vault-port',
      values['vault-port'],
      DEFAULT_VAULT_PORT,
    ),
    argocdPort: readPort(
      '--argocd-port',
      values['argocd-port'],
      DEFAULT_ARGOCD_PORT,
    ),
    prometheusPort: readPort(
      '--prometheus-port',
      values['prometheus-port'],
      DEFAULT_PROMETHEUS_PORT,
    ),
    kubernetesPort: readPort(
      '--kubernetes-port',
      values['kubernetes-port'],
      DEFAULT_KUBERNETES_PORT,
    ),
    reset: values.reset ?? false,
    ...(values.seed === undefined ? {} : { seed: values.seed }),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: 'string' },
        'gitlab-port': { type: 'string' },
        'vault-port': { type: 'string' },
        'argocd-port': { type: 'string' },
        'prometheus-port': { type: 'string' },
        'kubernetes-port': { type: 'string' },
        seed: { type: 'string' },
        reset: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new InputError(isError(error) ? error.message : String(error));
  }
}

function readPort(
  flag: string,
  text: string | undefined,
  usual: number,
): number {
  if (text === undefined) {
    return usual;
  }
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new InputError(`${flag} takes a port from 0 to 65535, not '${text}'`);
  }
  return port;
}

import { isError } from '@backstage/errors';
import { readArguments, USAGE } from './commandLine/readArguments';
import { SANDBOX_ARGOCD_TOKEN } from './argocd';
import { SANDBOX_KUBERNETES_TOKEN } from './kubernetes';
import { SANDBOX_PROMETHEUS_TOKEN } from './prometheus';
import { startSandbox } from './startSandbox';
import { SANDBOX_VAULT_TOKEN } from './vault';

const logger = {
  info: (message: string) => process.stdout.write(`${message}\n`),
  warn: (message: string) => process.stderr.write(`warning: ${message}\n`),
  error: (message: string) => process.stderr.write(`error: ${message}\n`),
};

async function main(): Promise<void> {
  const { help, ...options } = readArguments(process.argv.slice(2));
  if (help) {
    logger.info(USAGE);
    return;
  }
  const sandbox = await startSandbox({ ...options, logger });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      sandbox.stop().then(
        () => process.exit(0),
        error => fail(error),
      );
    });
  }
  logger.info(
    `GitLab   ${sandbox.gitlab.baseUrl}   (token in PRIVATE-TOKEN: ${sandbox.gitlab.token})`,
  );
  logger.info(
    `Vault    ${sandbox.vault.baseUrl}   (token in X-Vault-Token: ${SANDBOX_VAULT_TOKEN})`,
  );
  logger.info(
    `Argo CD  ${sandbox.argocd.baseUrl}   (bearer token: ${SANDBOX_ARGOCD_TOKEN})`,
  );
  logger.info(
    `Prometheus ${sandbox.prometheus.baseUrl}   (bearer token: ${SANDBOX_PROMETHEUS_TOKEN})`,
  );
  logger.info(
    `Kubernetes  ${sandbox.kubernetes.baseUrl}   (bearer token: ${SANDBOX_KUBERNETES_TOKEN})`,
  );
  logger.info('Sandbox ready');
}

function fail(error: unknown): void {
  logger.error(isError(error) ? error.message : String(error));
  process.exit(1);
}

main().catch(fail);

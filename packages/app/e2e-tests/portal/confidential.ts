import { vaultUrl } from './platformTools';

const rootToken = 'sandbox-root-token';

/** What every value of the sandbox's Vault begins with. */
const mark = 'made up by the sandbox';

/**
 * What must never reach a browser: the values in Vault, and the tokens with
 * which the portal asks GitLab, Vault, Argo CD, Kubernetes and Prometheus.
 */
export const confidential = [mark, 'sandbox-token', rootToken];

/** What the sandbox's Vault answers to somebody who may read the values. */
export async function readSecret(path: string): Promise<string> {
  const response = await fetch(`${vaultUrl}/v1/secret/data/${path}`, {
    headers: { 'X-Vault-Token': rootToken },
    signal: AbortSignal.timeout(10_000),
  });
  return response.text();
}

function addressOf(variable: string): string {
  const address = process.env[variable];
  if (!address) {
    throw new Error(`${variable} is not set; start with: npm run test:browser`);
  }
  return address;
}

/** Where links to Vault lead in the demo: the sandbox. */
export const vaultUrl = addressOf('VAULT_URL');
/** Where links to Argo CD lead in the demo: the sandbox. */
export const argocdUrl = addressOf('ARGOCD_URL');
/** The Prometheus that the portal asks: the sandbox's. */
export const prometheusUrl = addressOf('PROMETHEUS_URL');

import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** What is wrong with the Argo CD of some environments. */
export interface ArgocdFailure {
  environments: string[];
  reading: SourceReading;
}

/** Environments mostly share an Argo CD; what is wrong with it is said once. */
export function argocdFailures(
  environments: readonly { environment: string; reading: SourceReading }[],
): ArgocdFailure[] {
  const failures = new Map<string, ArgocdFailure>();
  for (const { environment, reading } of environments) {
    const { status, message } = reading;
    // Without access, the message names the environment and says no more.
    const key = status === 'notConfigured' ? status : `${status} ${message}`;
    const known = failures.get(key);
    if (known) {
      known.environments.push(environment);
    } else if (status !== 'ok') {
      failures.set(key, { environments: [environment], reading });
    }
  }
  return [...failures.values()];
}

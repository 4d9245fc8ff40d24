import type { ConfigurationFinding } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** One place in a file, with all environments that it does harm in. */
export interface FindingGroup {
  finding: ConfigurationFinding;
  environments: string[];
}

/**
 * Findings of the same line are one thing to put right, however many
 * environments the line reaches.
 */
export function groupFindings(
  findings: readonly ConfigurationFinding[],
): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const { environment, ...place } = finding;
    const key = JSON.stringify(place);
    const group = groups.get(key);
    if (group) {
      group.environments.push(environment);
    } else {
      groups.set(key, { finding, environments: [environment] });
    }
  }
  return [...groups.values()];
}

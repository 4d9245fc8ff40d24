import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';

/** A ticket in capital letters, then a dash: what platforms use in practice. */
const USUAL_RULE = '^[A-Z]+-[0-9]+-.*';

/**
 * The entry that a service without previews needs in `preview.yaml`, as YAML.
 * The project id is not part of the platform's files, so a person fills it in.
 *
 * Source: platform repository convention (`previewEnvironments.services`).
 */
export function previewEntryOf({
  model,
  service,
  configuration,
}: ReadyEntityView): string {
  const namespace = model.previews?.gatewayNamespace;
  const appName = configuration?.environments[0]?.appName ?? service.name;
  return [
    'previewEnvironments:',
    '  services:',
    `    ${service.name}:`,
    '      enabled: true',
    '      projectId: ""  # Project ID on the page of the repository',
    `      branchMatch: ${JSON.stringify(USUAL_RULE)}`,
    `      cicdPath: ${service.path}`,
    `      repoURL: ${JSON.stringify(service.repoUrl)}`,
    ...(namespace ? [`      namespace: ${JSON.stringify(namespace)}`] : []),
    `      appNameBase: ${JSON.stringify(appName)}`,
  ].join('\n');
}

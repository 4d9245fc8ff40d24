import {
  namespaceOf,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * The environment whose Argo CD runs the previews: the one whose namespace the
 * preview gateway is in, else the first enabled one.
 *
 * Source: platform repository convention (`preview.yaml`, `gateway.namespace`).
 */
export function previewEnvironment(model: PlatformModel): string {
  const environments = model.environments.filter(({ enabled }) => enabled);
  const beside = environments.find(
    ({ name }) => namespaceOf(model, name) === model.previews?.gatewayNamespace,
  );
  return (beside ?? environments[0])?.name ?? '';
}

import type { PlatformModel } from '../model';
import { namespaceOf } from '../names/namespaces';

/**
 * The environment whose Argo CD runs the previews: the one whose namespace the
 * preview gateway is in, else the first enabled one.
 *
 * Source: platform repository convention (`preview.yaml`, `gateway.namespace`).
 *
 * @public
 */
export function previewEnvironment(
  model: Pick<PlatformModel, 'environments' | 'namespacePrefix' | 'previews'>,
): string {
  const environments = model.environments.filter(({ enabled }) => enabled);
  const beside = environments.find(
    ({ name }) => namespaceOf(model, name) === model.previews?.gatewayNamespace,
  );
  return (beside ?? environments[0])?.name ?? '';
}

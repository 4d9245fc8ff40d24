import type { PlatformModel } from '../model';
import { isDnsHost } from '../names/labels';

/**
 * Host of a preview: `{tag}.{previewEnvironments.baseDomain}`. `undefined`
 * where the platform names no base domain or the result is not a valid host
 * (RFC 1123: labels of at most 63 characters).
 *
 * Source: platform repository convention (`preview.yaml`).
 *
 * @example `shop-42.preview.example.test`
 * @public
 */
export function previewHost(
  model: Pick<PlatformModel, 'previews'>,
  tag: string,
): string | undefined {
  const baseDomain = model.previews?.baseDomain;
  if (!baseDomain) {
    return undefined;
  }
  const host = `${tag}.${baseDomain}`.toLowerCase();
  return isDnsHost(host) ? host : undefined;
}

/**
 * What the addresses of a platform's previews look like, for people:
 * `https://{tag}.preview.example.test` with `{tag}` as it stands. `undefined`
 * where the platform has no previews.
 *
 * Source: platform repository convention (`preview.yaml`).
 *
 * @public
 */
export function previewAddressPattern(
  model: Pick<PlatformModel, 'previews'>,
): string | undefined {
  return model.previews?.enabled && model.previews.baseDomain
    ? `https://{tag}.${model.previews.baseDomain}`
    : undefined;
}

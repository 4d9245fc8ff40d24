import type { Config } from '@backstage/config';
import { readWebAddress } from './readWebAddress';

/**
 * Reads `gitopsPlatform.entities.trustedLocations`: web addresses below which a
 * catalog file may stand for any service of any platform.
 *
 * @param config - the root configuration of the app
 * @throws InputError naming the entry that is no web address.
 * @public
 */
export function readTrustedLocations(config: Config): string[] {
  const key = 'gitopsPlatform.entities.trustedLocations';
  return (config.getOptionalStringArray(key) ?? []).map((address, index) =>
    readWebAddress(`${key}[${index}]`, address),
  );
}

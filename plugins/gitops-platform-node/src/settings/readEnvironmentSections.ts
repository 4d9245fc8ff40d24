import type { Config } from '@backstage/config';
import type { EnvironmentSection } from './PlatformSettings';

/**
 * Finds the sections that are for one environment: those of
 * `links.{tool}.environments` and `sources.{source}.environments`. Which
 * environments a platform has is known only when its repository is read.
 *
 * @param key - full name of the platform's section
 */
export function readEnvironmentSections(
  key: string,
  config: Config,
): EnvironmentSection[] {
  return ['links', 'sources'].flatMap(group =>
    (config.getOptionalConfig(group)?.keys() ?? []).flatMap(tool => {
      const path = `${group}.${tool}.environments`;
      return (config.getOptionalConfig(path)?.keys() ?? []).map(
        environment => ({ key: `${key}.${path}.${environment}`, environment }),
      );
    }),
  );
}

import type { Config } from '@backstage/config';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** Where a piece of live state belongs. */
export interface SourcePlace {
  platform: string;
  environment: string;
}

interface PlatformInstances<S> {
  /** For the environments that have none of their own. */
  common?: S;
  byEnvironment: Map<string, S>;
}

/**
 * The servers of one kind, e.g. Vault: one per platform, or one per
 * environment, as `gitopsPlatform.platforms.{platform}.sources.{source}` says.
 */
export class SourceInstances<S extends object> {
  readonly #platforms: Map<string, PlatformInstances<S>>;

  private constructor(
    readonly source: string,
    platforms: Map<string, PlatformInstances<S>>,
  ) {
    this.#platforms = platforms;
  }

  /**
   * @param read - reads one instance; `key` names its section in messages
   * @throws InputError (or the error of the configuration reader) naming the key that is wrong.
   */
  static read<S extends object>(
    config: Config,
    source: string,
    read: (key: string, config: Config) => S,
  ): SourceInstances<S> {
    const platforms = config.getOptionalConfig('gitopsPlatform.platforms');
    const result = new Map<string, PlatformInstances<S>>();
    for (const name of platforms?.keys() ?? []) {
      const section = platforms?.getOptionalConfig(`${name}.sources.${source}`);
      if (section) {
        const key = `gitopsPlatform.platforms.${name}.sources.${source}`;
        result.set(name, readPlatform(key, section, read));
      }
    }
    return new SourceInstances(source, result);
  }

  of({ platform, environment }: SourcePlace): S | undefined {
    const instances = this.#platforms.get(platform);
    return instances?.byEnvironment.get(environment) ?? instances?.common;
  }

  /** What an answer says where there is no instance. */
  missing(
    { platform, environment }: SourcePlace,
    title: string,
  ): SourceReading {
    return {
      status: 'notConfigured',
      message: `The portal has no access to the ${title} of ${environment}`,
      hint: `Set gitopsPlatform.platforms.${platform}.sources.${this.source} in app-config.yaml.`,
    };
  }
}

function readPlatform<S extends object>(
  key: string,
  config: Config,
  read: (key: string, config: Config) => S,
): PlatformInstances<S> {
  const environments = config.getOptionalConfig('environments');
  return {
    // An instance is told by its address; a section without one only has
    // environments.
    ...(config.has('address') && { common: read(key, config) }),
    byEnvironment: new Map(
      (environments?.keys() ?? []).map(name => [
        name,
        read(`${key}.environments.${name}`, environments!.getConfig(name)),
      ]),
    ),
  };
}

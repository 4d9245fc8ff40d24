import type {
  PlatformLayoutName,
  PlatformLinkOverrides,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * One platform as the Backstage app is configured for it: an entry of
 * `gitopsPlatform.platforms` in `app-config.yaml` with defaults applied.
 *
 * @public
 */
export interface PlatformSettings {
  /** Key of the entry, e.g. `shop`. */
  name: string;
  /** Name shown to people; the key where the configuration has none. */
  title: string;
  layout: PlatformLayoutName;
  /** Web address of the platform repository, without a trailing slash or `.git`. */
  url: string;
  /** Branch to read and to merge into; the repository's default branch where absent. */
  branch?: string;
  /** Folder with `base.yaml` and `core.yaml`, relative to the repository, without slashes at its ends. `platform` where the configuration has none. */
  path: string;
  /** What the configuration says about the platform's tools, over what the platform itself says. */
  links?: PlatformLinkSettings;
  /** Sections of the configuration that are for one environment, e.g. its Vault. */
  environmentSections?: EnvironmentSection[];
}

/**
 * A section of the configuration that is for one environment.
 *
 * @public
 */
export interface EnvironmentSection {
  /** E.g. `gitopsPlatform.platforms.shop.links.vault.environments.live`. */
  key: string;
  environment: string;
}

/**
 * Addresses and styles of a platform's tools, over what the platform says.
 *
 * @public
 */
export type PlatformLinkSettings = PlatformLinkOverrides;

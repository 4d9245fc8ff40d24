import type { PlatformLayoutName } from '../model';

/**
 * A platform that the Backstage app is configured for.
 * @public
 */
export interface PlatformSummary {
  /** Key in `gitopsPlatform.platforms`. */
  name: string;
  /** Name shown to people. */
  title: string;
  layout: PlatformLayoutName;
  /** Web address of the platform repository. */
  url: string;
}

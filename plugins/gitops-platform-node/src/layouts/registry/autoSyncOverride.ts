import type { SourcePosition } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformTree } from '../PlatformLayout';

/** In the platform's repository. Source: platform repository convention. */
const APPLICATION_SET = 'charts/platform-core/templates/applicationset.yaml';

/**
 * Helm's `default` takes its argument for everything that is empty, and `false`
 * is: `autoSync: false` becomes `true`.
 *
 * Source: Helm, template functions (`default`).
 */
const OVERRIDE =
  /\bautoSync\s*\|\s*default\s+true\b|\bdefault\s+true\s+\S*\bautoSync\b/;

/** Where the template of the ApplicationSet deploys by itself what is to be deployed by hand. */
export async function autoSyncOverride(
  tree: PlatformTree,
): Promise<SourcePosition | undefined> {
  const text = await tree.readText(APPLICATION_SET);
  const index = text?.split('\n').findIndex(line => OVERRIDE.test(line)) ?? -1;
  return index < 0 ? undefined : { file: APPLICATION_SET, line: index + 1 };
}

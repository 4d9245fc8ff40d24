import type { PreviewService } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { YamlSource } from '../../../edit/source/YamlSource';
import type { PlatformFileName } from '../platformFiles';
import type { PlatformState } from './PlatformState';

/** Where the entries of previews are in a file. @internal */
export const PREVIEW_SERVICES = ['previewEnvironments', 'services'];

/** Files that may have `previewEnvironments`, the one that counts most first. */
const PREVIEW_FILES: PlatformFileName[] = [
  'preview.yaml',
  'ingress.yaml',
  'base.yaml',
];

/**
 * The entry of a service with the file that it is written in; `undefined` where
 * it has none.
 *
 * @internal
 */
export async function findPreviewEntry(
  platform: PlatformState,
  service: string,
): Promise<{ entry: PreviewService; source: YamlSource } | undefined> {
  const entry = platform.model.previews?.services.find(
    candidate => candidate.service === service,
  );
  const name = PREVIEW_FILES.find(
    candidate => platform.file(candidate) === entry?.position?.file,
  );
  const source = name && (await platform.source(name));
  return entry && source && { entry, source };
}

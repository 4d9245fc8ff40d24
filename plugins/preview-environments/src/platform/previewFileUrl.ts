import {
  sourceUrl,
  type PlatformRepository,
  type SourcePosition,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** Path of the file in which previews are configured, e.g. `platform/preview.yaml`. */
export function previewFileOf(repository: PlatformRepository): string {
  return repository.path ? `${repository.path}/preview.yaml` : 'preview.yaml';
}

/**
 * The file of the previews in the web interface of the git host, at the line of
 * an entry where that is known.
 */
export function previewFileUrl(
  repository: PlatformRepository,
  position?: SourcePosition,
): string {
  return sourceUrl(repository, position ?? { file: previewFileOf(repository) });
}

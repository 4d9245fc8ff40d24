import type {
  SourceReading,
  SourceStatus,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** How a view says that a repository could be read, or not. */
export function sourceStatus(
  source: SourceStatus['source'],
  { status, ...reading }: SourceReading,
): SourceStatus {
  switch (status) {
    case 'ok':
      return { source, status };
    case 'stale':
      return { source, status, ...reading };
    default:
      return { source, status: 'error', ...reading };
  }
}

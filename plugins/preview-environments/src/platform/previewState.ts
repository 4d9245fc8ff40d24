import type {
  PreviewService,
  PreviewSettings,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';

/**
 * Whether a service has previews.
 *
 * - `absent`: the platform has no previews at all.
 * - `off`: they are switched off for the whole platform.
 * - `not-listed`: the service has no entry.
 * - `service-off`: its entry is switched off.
 * - `on`: merge requests whose branches match get one.
 */
export type PreviewState =
  | { code: 'absent' }
  | { code: 'off'; settings: PreviewSettings }
  | { code: 'not-listed'; settings: PreviewSettings }
  | { code: 'service-off'; settings: PreviewSettings; rule: PreviewService }
  | { code: 'on'; settings: PreviewSettings; rule: PreviewService };

export function previewStateOf({
  model,
  service,
}: ReadyEntityView): PreviewState {
  const settings = model.previews;
  if (!settings) {
    return { code: 'absent' };
  }
  if (!settings.enabled) {
    return { code: 'off', settings };
  }
  const rule = settings.services.find(entry => entry.service === service.name);
  if (!rule) {
    return { code: 'not-listed', settings };
  }
  return { code: rule.enabled ? 'on' : 'service-off', settings, rule };
}

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { portalUrl } from './session';

/** `events.modules.gitlab.webhookSecret` of the portal. */
const SECRET = 'sandbox-secret';

/** Tells the portal of a merge request, as GitLab's webhook does. */
export async function sendMergeRequestEvent(
  project: string,
  action: 'open' | 'close',
): Promise<void> {
  const response = await fetch(`${portalUrl}/api/events/http/gitlab`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Gitlab-Event': 'Merge Request Hook',
      'X-Gitlab-Token': SECRET,
    },
    body: JSON.stringify({
      object_kind: 'merge_request',
      event_type: 'merge_request',
      project: { path_with_namespace: project, default_branch: 'main' },
      object_attributes: { action, target_branch: 'main' },
    }),
    signal: AbortSignal.timeout(10_000),
  });
  assert.equal(response.status, 202, await response.text());
}

/**
 * Waits until the page that is opened next listens to a channel of the portal's
 * signals: what is published before does not reach it.
 */
export function listening(page: Page, channel: string): Promise<void> {
  return new Promise(resolve => {
    page.on('websocket', socket =>
      socket.on('framesent', ({ payload }) => {
        const message = JSON.parse(String(payload));
        if (message.action === 'subscribe' && message.channel === channel) {
          resolve();
        }
      }),
    );
  });
}

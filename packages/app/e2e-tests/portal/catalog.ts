import { setTimeout as sleep } from 'node:timers/promises';
import { portalUrl } from './session';

/**
 * Waits until the catalog of a portal that has just started has read these
 * entities. A page that is opened earlier says that there is no such entity and
 * does not look again.
 */
export async function waitForEntities(entityRefs: string[]): Promise<void> {
  const token = await signInAsGuest();
  const deadline = Date.now() + 60_000;
  let missing = entityRefs;
  while (missing.length > 0) {
    if (Date.now() > deadline) {
      throw new Error(`Not in the catalog after 60 s: ${missing.join(', ')}`);
    }
    await sleep(250);
    const { items } = await ask<{ items: (object | null)[] }>(
      '/api/catalog/entities/by-refs',
      {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ entityRefs, fields: ['metadata.name'] }),
      },
    );
    missing = entityRefs.filter((_, index) => !items[index]);
  }
}

async function signInAsGuest(): Promise<string> {
  const { backstageIdentity } = await ask<{
    backstageIdentity: { token: string };
  }>('/api/auth/guest/refresh', {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  return backstageIdentity.token;
}

async function ask<T>(path: string, options: RequestInit): Promise<T> {
  const response = await fetch(new URL(path, portalUrl), {
    ...options,
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

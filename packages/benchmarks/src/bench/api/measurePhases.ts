import { mockCredentials } from '@backstage/backend-test-utils';
import type { Durations, Visit } from './clients';
import type { PortalOptions, PortalUsage } from './portal';
import { startChild } from './startChild';
import { startUpstream, type UpstreamCounts } from './upstream';

/** People who look at pages at the same time. */
export const CLIENTS = 200;

export interface Phase {
  views: number;
  upstream: UpstreamCounts;
  /** How often components of the catalog were listed. */
  catalogLists: number;
  /** In milliseconds. */
  p50: number;
  p99: number;
  /** Processor time of the backend for one page, in milliseconds. */
  cpu: number;
}

/** What every client does in a phase. */
export interface PhaseOptions {
  /** For each page of a client what the browser asks for, below `/api`. */
  pagesOf(client: number): string[][];
  /** Milliseconds from one page of a client to the next; none where absent. */
  pause?: number;
}

/** The backend that is measured. */
export interface MeasuredBackend {
  measure(phase: PhaseOptions): Promise<Phase>;
  /** The most memory so far, in bytes. */
  peak(): Promise<number>;
}

/**
 * Starts a backend over sources of its own, measures it and stops it. Backend
 * and clients are processes of their own; the sources are in this one.
 */
export async function measurePhases<T>(
  { subject, refresh }: Pick<PortalOptions, 'subject' | 'refresh'>,
  measureAll: (backend: MeasuredBackend) => Promise<T>,
): Promise<T> {
  const upstream = await startUpstream();
  const { vault, argocd, gitlab } = upstream;
  const options: PortalOptions = { subject, refresh, vault, argocd, gitlab };
  const portal = await startChild('portal.ts', options);
  const clients = await startChild('clients.ts', {});
  const usage = () => portal.ask<PortalUsage>({});
  const { port } = await usage();

  try {
    return await measureAll({
      async measure({ pagesOf, pause }) {
        const before = await usage();
        const visit: Visit = {
          clients: Array.from({ length: CLIENTS }, (_, client) => ({
            token: mockCredentials.user.token(`user:default/person-${client}`),
            pages: pagesOf(client).map(page =>
              page.map(path => `http://127.0.0.1:${port}/api/${path}`),
            ),
          })),
          pause,
        };
        const taken = await clients.ask<Durations>(visit);
        await upstream.quiet();
        const after = await usage();
        return {
          views: taken.length,
          upstream: upstream.takeCounts(),
          catalogLists: after.catalogLists - before.catalogLists,
          p50: percentile(taken, 0.5),
          p99: percentile(taken, 0.99),
          cpu: (after.cpu - before.cpu) / taken.length,
        };
      },
      peak: async () => (await usage()).memory,
    });
  } finally {
    await Promise.all([clients.stop(), portal.stop()]);
    upstream.stop();
  }
}

/** The value that this part of the durations does not exceed, e.g. 0.99. */
function percentile(durations: Durations, part: number): number {
  const sorted = [...durations].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
}

import type { Durations, Visit } from './clients';
import { ENTITIES } from './platform';
import type { PortalOptions, PortalUsage } from './portal';
import { startChild } from './startChild';
import type { PageView, Subject } from './subjects';
import { startUpstream, type UpstreamCounts } from './upstream';

/** People who look at pages at the same time. */
export const CLIENTS = 200;

/** Pages that each client looks at, cold and warm. */
const PAGES = 10;

/** A client looks at a page a second when all is warm, in milliseconds. */
const PAUSE = 1_000;

export interface Phase {
  views: number;
  upstream: UpstreamCounts;
  /** In milliseconds. */
  p50: number;
  p99: number;
  /** Processor time of the backend for one page, in milliseconds. */
  cpu: number;
}

/** What one backend did for one kind of page. Memory in bytes. */
export interface SubjectMeasurement {
  /** All clients open the same page at the same time, which nobody has opened before. */
  stampede: Phase;
  /** Each client goes through pages as fast as they come; most nobody has opened before. */
  cold: Phase;
  /** The same pages again, each client one a second. */
  warm: Phase;
  peak: number;
}

/**
 * Measures a backend that is started for it, over sources of its own. Backend
 * and clients are processes of their own; the sources are in this one.
 */
export async function measureSubject(
  subject: Subject,
  page: PageView,
): Promise<SubjectMeasurement> {
  const upstream = await startUpstream();
  const { vault, argocd, gitlab } = upstream;
  const options: PortalOptions = { subject, vault, argocd, gitlab };
  const portal = await startChild('portal.ts', options);
  const clients = await startChild('clients.ts', {});
  const usage = () => portal.ask<PortalUsage>({});
  const { port } = await usage();

  const phase = async (
    servicesOf: (client: number) => number[],
    pause?: number,
  ): Promise<Phase> => {
    const before = await usage();
    const visit: Visit = { pages: addresses(port, page, servicesOf), pause };
    const taken = await clients.ask<Durations>(visit);
    await upstream.quiet();
    const { cpu } = await usage();
    return {
      views: taken.length,
      upstream: upstream.takeCounts(),
      p50: percentile(taken, 0.5),
      p99: percentile(taken, 0.99),
      cpu: (cpu - before.cpu) / taken.length,
    };
  };
  try {
    return {
      stampede: await phase(() => [ENTITIES - 1]),
      cold: await phase(pagesOf),
      warm: await phase(pagesOf, PAUSE),
      peak: (await usage()).memory,
    };
  } finally {
    await Promise.all([clients.stop(), portal.stop()]);
    upstream.stop();
  }
}

function addresses(
  port: number,
  page: PageView,
  servicesOf: (client: number) => number[],
): string[][][] {
  return Array.from({ length: CLIENTS }, (_, client) =>
    servicesOf(client).map(service =>
      page(service).map(path => `http://127.0.0.1:${port}/api/${path}`),
    ),
  );
}

/** Every entity but the one of the stampede, each by two clients. */
function pagesOf(client: number): number[] {
  return Array.from(
    { length: PAGES },
    (_, index) => (client * 5 + index) % (ENTITIES - 1),
  );
}

/** How many different entities the clients look at. */
export function entitiesSeen(): number {
  return new Set(
    Array.from({ length: CLIENTS }, (_, client) => pagesOf(client)).flat(),
  ).size;
}

/** The value that this part of the durations does not exceed, e.g. 0.99. */
function percentile(durations: Durations, part: number): number {
  const sorted = [...durations].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
}

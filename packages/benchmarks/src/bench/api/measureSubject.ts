import { ENTITIES } from './platform';
import { startPortal } from './startPortal';
import type { PageView, Subject } from './subjects';
import { startUpstream, type UpstreamCounts } from './upstream';
import { CLIENTS, percentile, view, type Durations } from './views';

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

/** Measures a backend that is started for it, over sources of its own. */
export async function measureSubject(
  subject: Subject,
  page: PageView,
): Promise<SubjectMeasurement> {
  const upstream = await startUpstream();
  const portal = await startPortal({
    subject,
    vault: upstream.vault,
    argocd: upstream.argocd,
    gitlab: upstream.gitlab,
  });
  const phase = async (durations: Promise<Durations>): Promise<Phase> => {
    const taken = await durations;
    await upstream.quiet();
    return {
      views: taken.length,
      upstream: upstream.takeCounts(),
      p50: percentile(taken, 0.5),
      p99: percentile(taken, 0.99),
    };
  };
  try {
    return {
      stampede: await phase(view(portal.url, page, () => [ENTITIES - 1])),
      cold: await phase(view(portal.url, page, pagesOf)),
      warm: await phase(view(portal.url, page, pagesOf, PAUSE)),
      peak: await portal.peakMemory(),
    };
  } finally {
    await portal.stop();
    upstream.stop();
  }
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

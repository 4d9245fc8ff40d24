import { CLIENTS, measurePhases, type Phase } from './measurePhases';
import { ENTITIES } from './platform';
import type { PageView, Subject } from './subjects';

/** Longer than the measurement: what is warm stays warm. */
const REFRESH = '30m';

/** Pages that each client looks at, cold and warm. */
const PAGES = 10;

/** A client looks at a page a second when all is warm, in milliseconds. */
export const PAUSE = 1_000;

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

/** Measures a backend that keeps what it has read. */
export async function measureSubject(
  subject: Subject,
  page: PageView,
): Promise<SubjectMeasurement> {
  return measurePhases({ subject, refresh: REFRESH }, async backend => {
    const pagesOf = (client: number) => servicesOf(client).map(page);
    return {
      stampede: await backend.measure({
        pagesOf: () => [page(ENTITIES - 1)],
      }),
      cold: await backend.measure({ pagesOf }),
      warm: await backend.measure({ pagesOf, pause: PAUSE }),
      peak: await backend.peak(),
    };
  });
}

/** Every entity but the one of the stampede, each by two clients. */
export function servicesOf(client: number): number[] {
  return Array.from(
    { length: PAGES },
    (_, index) => (client * 5 + index) % (ENTITIES - 1),
  );
}

/** How many different entities the clients look at. */
export function entitiesSeen(): number {
  return new Set(
    Array.from({ length: CLIENTS }, (_, client) => servicesOf(client)).flat(),
  ).size;
}

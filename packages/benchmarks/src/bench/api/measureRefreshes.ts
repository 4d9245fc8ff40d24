import { measurePhases, type Phase } from './measurePhases';
import { PAUSE, servicesOf } from './measureSubject';
import { platformPage, wholePage } from './subjects';

/** Long enough for two refreshes of git, every 60 s, and four of live state, every 30 s. */
export const SECONDS = 130;

/** A page that is open asks again after this time, in milliseconds. */
const OPEN_PAGE_PAUSE = 60_000;

/** What a backend does whose settings are those of the plugin. Memory in bytes. */
export interface RefreshMeasurement {
  /** Each client goes through its entities, one a second, while what was read expires. */
  whole: Phase;
  /** All clients open the page of the platform at the same time, cold. */
  platformStampede: Phase;
  /** Each client has the page of the platform open while what was read expires. */
  platform: Phase;
  peak: number;
}

export async function measureRefreshes(): Promise<RefreshMeasurement> {
  return measurePhases({ subject: 'ours' }, async backend => {
    const platformStampede = await backend.measure({
      pagesOf: () => [platformPage],
    });
    const platform = await backend.measure({
      pagesOf: () =>
        repeat(platformPage, 1 + (SECONDS * 1_000) / OPEN_PAGE_PAUSE),
      pause: OPEN_PAGE_PAUSE,
    });
    const entityPages = (client: number) => servicesOf(client).map(wholePage);
    // Once cold: here it is what expires that counts.
    await backend.measure({ pagesOf: entityPages });
    const whole = await backend.measure({
      pagesOf: client =>
        Array.from(
          { length: (SECONDS * 1_000) / PAUSE },
          (_, index) => entityPages(client)[index % servicesOf(client).length],
        ),
      pause: PAUSE,
    });
    return { whole, platformStampede, platform, peak: await backend.peak() };
  });
}

function repeat<T>(value: T, times: number): T[] {
  return Array.from({ length: Math.floor(times) }, () => value);
}

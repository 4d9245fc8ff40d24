import { CLIENTS, type Phase } from './measurePhases';
import { SECONDS, type RefreshMeasurement } from './measureRefreshes';
import { entitiesSeen, type SubjectMeasurement } from './measureSubject';
import { ENTITIES, SERVICES } from './platform';
import type { UpstreamCounts } from './upstream';

/** Of a page when everything is warm, in milliseconds. */
const GOAL_WARM = 50;

/** Of live state, as the plugin has it by itself, in seconds. */
const LIVE_REFRESH = 30;

const NOTHING: UpstreamCounts = {
  vault: 0,
  argocd: 0,
  platform: 0,
  service: 0,
  mergeRequests: 0,
};

/** What one client makes us ask for an entity: three paths; head, project and four files; two pages. */
const ONE_ENTITY: UpstreamCounts = {
  ...NOTHING,
  vault: 3,
  service: 6,
  mergeRequests: 3,
};

/** What the first client of all asks besides: two lists; head, project and six files. */
const FIRST_VIEW: UpstreamCounts = { ...ONE_ENTITY, argocd: 2, platform: 8 };

export interface ApiMeasurements {
  whole: SubjectMeasurement;
  refreshes: RefreshMeasurement;
  secrets: SubjectMeasurement;
  communitySecrets: SubjectMeasurement;
  deployments: SubjectMeasurement;
  roadieDeployments: SubjectMeasurement;
}

/** The measurements as a table in Markdown, and whether the goals are met. */
export function printMeasurements(measured: ApiMeasurements): string {
  const { stampede, cold, warm } = measured.whole;
  const { whole, platform, platformStampede, peak } = measured.refreshes;
  const entities = entitiesSeen();
  return [
    `${CLIENTS} clients, ${entities} of ${ENTITIES} entities, ${SERVICES} services in the platform; times of a page in milliseconds.`,
    '',
    '| page | phase | views | asked of Vault | of Argo CD | for merge requests | for services | for the platform | of the catalog | processor, ms a page | p50, ms | p99, ms | peak memory |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows('everything live', measured.whole),
    row(['everything live', `${SECONDS} s, with refreshes`], whole, peak),
    row(['platform', 'stampede'], platformStampede, peak),
    row(['platform', 'open, asks every minute'], platform, peak),
    ...rows('secrets', measured.secrets),
    ...rows('secrets, community Vault plugin', measured.communitySecrets),
    ...rows('deployments', measured.deployments),
    ...rows('deployments, Roadie Argo CD plugin', measured.roadieDeployments),
    '',
    goal(
      `A cold stampede of ${CLIENTS} asks what one client asks`,
      isSame(stampede.upstream, FIRST_VIEW),
    ),
    goal(
      `${cold.views} views of ${entities} entities ask for each entity once, and for the platform and its applications not again`,
      isSame(cold.upstream, times(entities, ONE_ENTITY)),
    ),
    goal('Warm pages ask nothing', isSame(warm.upstream, NOTHING)),
    goal(
      `p99 of a warm page is ${warm.p99.toFixed(
        1,
      )} ms (goal: at most ${GOAL_WARM} ms)`,
      warm.p99 <= GOAL_WARM,
    ),
    goal(
      `p99 of a page while what was read expires is ${whole.p99.toFixed(
        1,
      )} ms (goal: at most ${GOAL_WARM} ms)`,
      whole.p99 <= GOAL_WARM,
    ),
    goal(
      `Each of two lists of Argo CD is asked for once in ${LIVE_REFRESH} s at most`,
      whole.upstream.argocd <= 2 * Math.ceil(SECONDS / LIVE_REFRESH),
    ),
    goal(
      `The page of the platform asks the catalog once for each of ${CLIENTS} people, and a source no more than one of them would`,
      platformStampede.catalogLists === CLIENTS &&
        platformStampede.upstream.argocd === 1 &&
        platformStampede.upstream.platform === FIRST_VIEW.platform,
    ),
    '',
  ].join('\n');
}

function rows(title: string, measurement: SubjectMeasurement): string[] {
  return (['stampede', 'cold', 'warm'] as const).map(name =>
    row([title, name], measurement[name], measurement.peak),
  );
}

function row(titles: string[], phase: Phase, peak: number): string {
  const { views, upstream, catalogLists, cpu, p50, p99 } = phase;
  return `| ${[
    ...titles,
    views,
    upstream.vault,
    upstream.argocd,
    upstream.mergeRequests,
    upstream.service,
    upstream.platform,
    catalogLists,
    cpu.toFixed(2),
    p50.toFixed(1),
    p99.toFixed(1),
    `${Math.round(peak / 1024 / 1024)} MiB`,
  ].join(' | ')} |`;
}

const SOURCES = Object.keys(NOTHING) as (keyof UpstreamCounts)[];

function isSame(left: UpstreamCounts, right: UpstreamCounts): boolean {
  return SOURCES.every(source => left[source] === right[source]);
}

function times(factor: number, counts: UpstreamCounts): UpstreamCounts {
  const result = { ...counts };
  SOURCES.forEach(source => {
    result[source] *= factor;
  });
  return result;
}

function goal(text: string, isMet: boolean): string {
  return `${isMet ? '✔ met' : '✖ missed'}: ${text}`;
}

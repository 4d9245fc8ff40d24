import {
  entitiesSeen,
  type Phase,
  type SubjectMeasurement,
} from './measureSubject';
import { ENTITIES, SERVICES } from './platform';
import type { UpstreamCounts } from './upstream';
import { CLIENTS } from './views';

/** Of a page when everything is warm, in milliseconds. */
const GOAL_WARM = 50;

/** What one client makes us ask for one entity: three paths, two lists, two pages. */
const ONE_VIEW: UpstreamCounts = { vault: 3, argocd: 2, gitlab: 2 };

export interface ApiMeasurements {
  whole: SubjectMeasurement;
  secrets: SubjectMeasurement;
  communitySecrets: SubjectMeasurement;
  deployments: SubjectMeasurement;
  roadieDeployments: SubjectMeasurement;
}

/** The measurements as a table in Markdown, and whether the goals are met. */
export function printMeasurements(measured: ApiMeasurements): string {
  const { stampede, cold, warm } = measured.whole;
  const entities = entitiesSeen();
  return [
    `${CLIENTS} clients, ${entities} of ${ENTITIES} entities, ${SERVICES} services in the platform; times of a page in milliseconds.`,
    '',
    '| page | phase | views | asked of Vault | of Argo CD | of GitLab | p50 | p99 | peak memory |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows('everything live', measured.whole),
    ...rows('secrets', measured.secrets),
    ...rows('secrets, community Vault plugin', measured.communitySecrets),
    ...rows('deployments', measured.deployments),
    ...rows('deployments, Roadie Argo CD plugin', measured.roadieDeployments),
    '',
    goal(
      `A cold stampede of ${CLIENTS} asks what one client asks`,
      isSame(stampede.upstream, ONE_VIEW),
    ),
    goal(
      `${cold.views} views of ${entities} entities ask for each entity once, and for the applications not again`,
      isSame(cold.upstream, {
        vault: ONE_VIEW.vault * entities,
        argocd: 0,
        gitlab: ONE_VIEW.gitlab * entities,
      }),
    ),
    goal(
      'Warm pages ask nothing',
      isSame(warm.upstream, { vault: 0, argocd: 0, gitlab: 0 }),
    ),
    goal(
      `p99 of a warm page is ${warm.p99.toFixed(
        1,
      )} ms (goal: at most ${GOAL_WARM} ms)`,
      warm.p99 <= GOAL_WARM,
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
  const { views, upstream, p50, p99 } = phase;
  return `| ${[
    ...titles,
    views,
    upstream.vault,
    upstream.argocd,
    upstream.gitlab,
    p50.toFixed(1),
    p99.toFixed(1),
    `${Math.round(peak / 1024 / 1024)} MiB`,
  ].join(' | ')} |`;
}

function isSame(left: UpstreamCounts, right: UpstreamCounts): boolean {
  return (['vault', 'argocd', 'gitlab'] as const).every(
    source => left[source] === right[source],
  );
}

function goal(text: string, isMet: boolean): string {
  return `${isMet ? '✔ met' : '✖ missed'}: ${text}`;
}

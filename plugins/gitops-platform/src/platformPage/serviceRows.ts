import type {
  DeployedService,
  PlatformDeployments,
  ServiceApplication,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** A service of the table, with what the filter looks at. */
export interface ServiceRow extends DeployedService {
  /** Lower case: name, entity and image tags. */
  text: string;
  /** The wanted states that it is in, in any environment. */
  states: ReadonlySet<StateFilter>;
}

/** States to look for; a service is shown where one environment is in it. */
export const STATE_FILTERS = [
  'unhealthy',
  'out-of-sync',
  'progressing',
  'absent',
] as const;

/** @see STATE_FILTERS */
export type StateFilter = (typeof STATE_FILTERS)[number];

/** The column that decides, and in which direction. */
export interface RowOrder {
  /** `service`, or the index of an environment: the worst first. */
  by: 'service' | number;
  descending: boolean;
}

/** The worst first. Source: Argo CD, order of health. */
const SEVERITY = ['Degraded', 'Missing', 'Unknown', 'Progressing', 'Suspended'];
const OUT_OF_SYNC = SEVERITY.length;
const HEALTHY = OUT_OF_SYNC + 1;
const ABSENT = HEALTHY + 1;

/** The services of a platform, prepared once for each answer. */
export function serviceRows(deployments: PlatformDeployments): ServiceRow[] {
  const isKnown = deployments.environments.map(
    ({ reading: { status } }) => status === 'ok' || status === 'stale',
  );
  return deployments.services.map(service => ({
    ...service,
    text: [
      service.service,
      service.entityRef ?? '',
      ...service.applications.flatMap(
        application => application?.imageTags ?? [],
      ),
    ]
      .join('\n')
      .toLowerCase(),
    states: new Set(
      service.applications.flatMap((application, index) =>
        isKnown[index] ? statesOf(application) : [],
      ),
    ),
  }));
}

/** The rows that have the text and are in the state, in the order that is wanted. */
export function arrangeRows(
  rows: readonly ServiceRow[],
  options: { text: string; state?: StateFilter; order: RowOrder },
): ServiceRow[] {
  const { state, order } = options;
  const text = options.text.trim().toLowerCase();
  const direction = order.descending ? -1 : 1;
  return rows
    .filter(row => row.text.includes(text) && (!state || row.states.has(state)))
    .sort(
      (left, right) =>
        direction * compareIn(order.by, left, right) ||
        compareNames(left, right),
    );
}

function compareIn(
  column: RowOrder['by'],
  left: ServiceRow,
  right: ServiceRow,
): number {
  return column === 'service'
    ? compareNames(left, right)
    : severityOf(left.applications[column]) -
        severityOf(right.applications[column]);
}

/** Names are ASCII; comparing them as a language does takes many times longer. */
function compareNames(left: ServiceRow, right: ServiceRow): number {
  if (left.service === right.service) {
    return 0;
  }
  return left.service < right.service ? -1 : 1;
}

function severityOf(application: ServiceApplication | null): number {
  if (!application) {
    return ABSENT;
  }
  const { health, sync } = application;
  if (health === 'Healthy') {
    return sync === 'Synced' ? HEALTHY : OUT_OF_SYNC;
  }
  const known = SEVERITY.indexOf(health);
  return known === -1 ? SEVERITY.indexOf('Unknown') : known;
}

function statesOf(application: ServiceApplication | null): StateFilter[] {
  if (!application) {
    return ['absent'];
  }
  const { health, sync } = application;
  return [
    ...(health === 'Progressing' ? ['progressing' as const] : []),
    ...(['Healthy', 'Progressing', 'Suspended'].includes(health)
      ? []
      : ['unhealthy' as const]),
    ...(sync === 'Synced' ? [] : ['out-of-sync' as const]),
  ];
}

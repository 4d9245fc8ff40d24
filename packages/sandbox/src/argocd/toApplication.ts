import { createHash } from 'node:crypto';
import { ApplicationFacts } from './ApplicationFacts';
import { Commit } from './GitSource';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const CLUSTER = 'https://kubernetes.default.svc';

/** An Argo CD application as its API gives it, as far as clients read it. */
export interface Application {
  metadata: {
    name: string;
    namespace: string;
    uid: string;
    creationTimestamp: string;
    labels: Record<string, string>;
    annotations: Record<string, string>;
  };
  spec: {
    project: string;
    sources: { repoURL: string }[];
    [field: string]: unknown;
  };
  status: {
    sync: { status: string; [field: string]: unknown };
    health: { status: string; [field: string]: unknown };
    summary: { images: string[]; externalURLs: string[] };
    history?: ApplicationDeployment[];
    operationState?: { startedAt: string; [field: string]: unknown };
    conditions?: {
      type: string;
      message: string;
      lastTransitionTime: string;
    }[];
    [field: string]: unknown;
  };
}

/** An entry of an application's history. Source: Argo CD, `RevisionHistory`. */
export interface ApplicationDeployment {
  id: number;
  deployStartedAt: string;
  deployedAt: string;
  revisions: string[];
  sources: { repoURL: string }[];
  initiatedBy: object;
}

/**
 * Words an application as Argo CD does.
 *
 * Source: Argo CD v1alpha1 `Application`, with several sources.
 *
 * @param startedAt - when the stand-in was started; older deployments are dated before it
 */
export function toApplication(
  facts: ApplicationFacts,
  namespace: string,
  startedAt: Date,
): Application {
  const { name, state, comparisonError, sources } = facts;
  const destination = { server: CLUSTER, namespace: facts.namespace };
  const history = historyOf(facts, startedAt);
  const latest = history.at(-1);
  const sync = comparisonError ? 'Unknown' : state.sync;
  const health = comparisonError ? 'Missing' : state.health;
  return {
    metadata: {
      name,
      namespace,
      uid: uidOf(name),
      creationTimestamp: new Date(
        startedAt.getTime() - 90 * 24 * HOUR,
      ).toISOString(),
      labels: facts.labels,
      annotations: facts.annotations,
    },
    spec: {
      project: facts.project,
      destination,
      sources,
      syncPolicy: facts.autoSync
        ? { automated: { prune: true, selfHeal: true } }
        : {},
    },
    status: {
      sync: {
        status: sync,
        comparedTo: { destination, sources },
        ...(comparisonError
          ? {}
          : { revisions: revisionsOf(facts, facts.commits[0]) }),
      },
      health: {
        status: health,
        ...(state.message ? { message: state.message } : {}),
      },
      summary: {
        images: facts.images,
        externalURLs: facts.hostnames.map(host => `https://${host}/`),
      },
      ...(latest ? { history, operationState: operationOf(latest) } : {}),
      resources: comparisonError ? [] : resourcesOf(facts, sync, health),
      ...(comparisonError
        ? {
            conditions: [
              {
                type: 'ComparisonError',
                message: comparisonError,
                lastTransitionTime: startedAt.toISOString(),
              },
            ],
          }
        : {}),
      reconciledAt: startedAt.toISOString(),
      sourceTypes: ['Directory', 'Directory', 'Helm'],
    },
  };
}

/** Oldest first, as Argo CD keeps it. */
function historyOf(
  facts: ApplicationFacts,
  startedAt: Date,
): ApplicationDeployment[] {
  if (facts.comparisonError) {
    return [];
  }
  return [...facts.commits].reverse().map((commit, index) => {
    const finished = deploymentTime(facts, commit, startedAt);
    return {
      id: index,
      deployStartedAt: new Date(finished - 25 * SECOND).toISOString(),
      deployedAt: new Date(finished).toISOString(),
      revisions: revisionsOf(facts, commit),
      sources: facts.sources,
      initiatedBy: facts.autoSync ? { automated: true } : { username: 'admin' },
    };
  });
}

/**
 * Within a day before the start for the first environment, a day earlier for each further one, so
 * that a page does not say the same for every application; never before the commit was made.
 */
function deploymentTime(
  { name, commits, stage }: ApplicationFacts,
  commit: Commit,
  startedAt: Date,
): number {
  const soonest = commit.date.getTime() + 40 * SECOND;
  if (commit !== commits[0]) {
    return soonest;
  }
  const hours = 24 * stage + 1 + (parseInt(digest(name).slice(0, 6), 16) % 23);
  return Math.max(soonest, startedAt.getTime() - hours * HOUR);
}

function revisionsOf(facts: ApplicationFacts, commit: Commit): string[] {
  return [
    commit.sha,
    facts.platformRevision,
    facts.sources.at(-1)?.targetRevision ?? '',
  ];
}

function operationOf(deployment: ApplicationDeployment) {
  return {
    phase: 'Succeeded',
    message: 'successfully synced (all tasks run)',
    startedAt: deployment.deployStartedAt,
    finishedAt: deployment.deployedAt,
    operation: {
      initiatedBy: deployment.initiatedBy,
      sync: { revisions: deployment.revisions },
    },
    syncResult: {
      revisions: deployment.revisions,
      sources: deployment.sources,
      revision: '',
    },
  };
}

function resourcesOf(
  facts: ApplicationFacts,
  sync: string,
  health: string,
): object[] {
  const { appName, namespace, state } = facts;
  const resource = (group: string, kind: string, name: string) => ({
    group,
    version: 'v1',
    kind,
    namespace,
    name,
    status: 'Synced',
    health: { status: 'Healthy' },
  });
  return [
    {
      ...resource('apps', 'Deployment', appName),
      status: sync,
      health: {
        status: health,
        ...(state.message ? { message: state.message } : {}),
      },
    },
    resource('', 'Service', `${appName}-sv`),
    ...(facts.hostnames.length > 0
      ? [resource('gateway.networking.k8s.io', 'HTTPRoute', appName)]
      : []),
  ];
}

function uidOf(name: string): string {
  return digest(name)
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

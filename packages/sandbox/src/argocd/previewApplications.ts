import { ApplicationFacts } from './ApplicationFacts';
import { applicationSources } from './applicationSources';
import { Commit, GitSource, OpenMergeRequest } from './GitSource';
import { ArgocdContent, DEFAULT_STATE } from './readArgocdContent';
import { DeployedPlatform, projectOf } from './readPlatform';
import { readValues, ServiceValues, ValuesResult } from './readValues';
import { imagesOf } from './serviceApplications';

type PreviewRule = DeployedPlatform['previews']['services'][string];

/**
 * The applications of previews: one per open merge request whose branch the service's rule accepts
 * and begins with a ticket. Of several merge requests with one ticket the oldest gets it, since
 * their applications would have one name.
 *
 * Source: platform repository convention (`preview.yaml`, merge-request generator).
 */
export async function previewApplications(
  source: GitSource,
  platform: DeployedPlatform,
  content: ArgocdContent,
  platformRevision: string,
): Promise<ApplicationFacts[]> {
  if (!platform.previews.enabled) {
    return [];
  }
  const open = await source.openMergeRequests();
  const found = new Map<string, Promise<ApplicationFacts>>();
  for (const [service, rule] of Object.entries(platform.previews.services)) {
    const project = projectOf(source, rule.repoURL);
    const candidates = open
      .filter(request => rule.enabled && request.project === project)
      .sort((left, right) => left.iid - right.iid);
    for (const request of candidates) {
      const tag = tagOf(rule, request.branch);
      const name = `preview-${service}-${tag}`;
      if (tag && !found.has(name)) {
        found.set(
          name,
          previewApplication(source, platform, {
            name,
            tag,
            service,
            rule,
            request,
            platformRevision,
            state: content.applications[name] ?? DEFAULT_STATE,
          }),
        );
      }
    }
  }
  return Promise.all(found.values());
}

/** The rules are RE2; what platforms write in them means the same to JavaScript. */
function tagOf(rule: PreviewRule, branch: string): string | undefined {
  const accepted =
    !rule.branchMatch || new RegExp(rule.branchMatch).test(branch);
  return accepted
    ? /^[A-Za-z]+-[0-9]+/.exec(branch)?.[0].toLowerCase()
    : undefined;
}

async function previewApplication(
  source: GitSource,
  platform: DeployedPlatform,
  preview: {
    name: string;
    tag: string;
    service: string;
    rule: PreviewRule;
    request: OpenMergeRequest;
  } & Pick<ApplicationFacts, 'state' | 'platformRevision'>,
): Promise<ApplicationFacts> {
  const { name, tag, service, rule, request, state, platformRevision } =
    preview;
  const location = { repoURL: rule.repoURL, path: rule.cicdPath };
  const files = ['default.yaml'];
  const result = await readValues(source, location, files);
  const values: ServiceValues =
    'values' in result ? result.values : { hostnames: [] };
  const head = await source.findCommit(request.project, request.headSha);
  return {
    name,
    labels: {
      'preview/service': service,
      'preview/jira-tag': tag,
      'preview/mr-number': String(request.iid),
    },
    annotations: {
      'preview/branch': request.branch,
      'preview/author': request.author,
      'preview/head-sha': request.headSha,
    },
    project: platform.project,
    namespace: rule.namespace ?? `${platform.namespacePrefix}-dev`,
    autoSync: true,
    stage: 0,
    appName: `${rule.appNameBase ?? service}-${tag}`,
    images: imagesOf(values, request.branch.toLowerCase().replace(/\//g, '-')),
    hostnames: [`${tag}.${platform.previews.baseDomain}`],
    sources: applicationSources(platform, {
      ...location,
      revision: request.headSha,
      files,
    }),
    commits: head ? [head] : [],
    platformRevision,
    comparisonError: comparisonErrorOf(result, head),
    state,
  };
}

function comparisonErrorOf(
  result: ValuesResult,
  head: Commit | undefined,
): string | undefined {
  if ('comparisonError' in result) {
    return result.comparisonError;
  }
  return head
    ? undefined
    : 'Failed to load target state: the commit of the merge request is gone';
}

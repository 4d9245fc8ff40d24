import type { PlatformSettings } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { z } from 'zod';

/** The part of GitLab's push and merge request events that matters here. */
const eventSchema = z.object({
  object_kind: z.string().optional(),
  // Push events of system hooks have this one only.
  event_name: z.string().optional(),
  ref: z.string().optional(),
  project: z.object({
    path_with_namespace: z.string(),
    default_branch: z.string().nullish(),
  }),
  object_attributes: z
    .object({
      action: z.string().nullish(),
      target_branch: z.string().nullish(),
    })
    .nullish(),
});

type GitLabEvent = z.infer<typeof eventSchema>;

const BRANCH_REF = 'refs/heads/';

/** After these, merge requests into the target branch may no longer merge. */
const MERGE_REQUEST_ACTIONS = new Set(['merge', 'reopen']);

/**
 * Finds the platforms whose branch a GitLab event is about.
 *
 * Projects are compared by path alone, without the host: GitLab names itself by
 * its external address, which need not be the one in `app-config.yaml`. A
 * platform that is found by mistake is looked at once too often, no more.
 *
 * @param payload - as GitLab sends it; anything else is about no platform
 * @returns the names of the platforms
 */
export function platformsOfEvent(
  platforms: PlatformSettings[],
  payload: unknown,
): string[] {
  const parsed = eventSchema.safeParse(payload);
  if (!parsed.success) {
    return [];
  }
  const event = parsed.data;
  const moved = movedBranch(event);
  if (moved === undefined) {
    return [];
  }
  const { path_with_namespace: project, default_branch: defaultBranch } =
    event.project;
  return platforms
    .filter(({ url }) => isProject(url, project))
    .filter(({ branch }) => (branch ?? defaultBranch ?? moved) === moved)
    .map(({ name }) => name);
}

function movedBranch(event: GitLabEvent): string | undefined {
  switch (event.object_kind ?? event.event_name) {
    case 'push':
      return event.ref?.startsWith(BRANCH_REF)
        ? event.ref.slice(BRANCH_REF.length)
        : undefined;
    case 'merge_request':
      return MERGE_REQUEST_ACTIONS.has(event.object_attributes?.action ?? '')
        ? event.object_attributes?.target_branch ?? undefined
        : undefined;
    default:
      return undefined;
  }
}

/** GitLab may be served below a path; its paths know no upper and lower case. */
function isProject(url: string, project: string): boolean {
  const pathname = decodeURIComponent(new URL(url).pathname).toLowerCase();
  return pathname.endsWith(`/${project.toLowerCase()}`);
}

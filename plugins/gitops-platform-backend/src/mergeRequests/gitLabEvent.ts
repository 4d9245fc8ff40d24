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
      url: z.string().nullish(),
      last_commit: z.object({ message: z.string() }).nullish(),
    })
    .nullish(),
});

export type GitLabEvent = z.infer<typeof eventSchema>;

/**
 * @param payload - as GitLab sends it
 * @returns `undefined` where it is no event of a project that matters here
 */
export function readGitLabEvent(payload: unknown): GitLabEvent | undefined {
  const parsed = eventSchema.safeParse(payload);
  return parsed.success ? parsed.data : undefined;
}

export function kindOfEvent(event: GitLabEvent): string | undefined {
  return event.object_kind ?? event.event_name;
}

const BRANCH_REF = 'refs/heads/';

/** @returns the branch that was pushed to; `undefined` where a tag was, or nothing. */
export function pushedBranch(event: GitLabEvent): string | undefined {
  return kindOfEvent(event) === 'push' && event.ref?.startsWith(BRANCH_REF)
    ? event.ref.slice(BRANCH_REF.length)
    : undefined;
}

/**
 * Whether an event is about the project with this address.
 *
 * Projects are compared by path alone, without the host: GitLab names itself by
 * its external address, which need not be the one in `app-config.yaml`. What is
 * found by mistake is looked at once too often, no more. GitLab may be served
 * below a path; its paths know no upper and lower case.
 *
 * @param url - web or clone address, also `git@host:group/project.git`
 */
export function isAboutProject(event: GitLabEvent, url: string): boolean {
  const project = event.project.path_with_namespace.toLowerCase();
  const address = url.toLowerCase().replace(/\/*(\.git)?\/*$/, '');
  return address.endsWith(`/${project}`) || address.endsWith(`:${project}`);
}

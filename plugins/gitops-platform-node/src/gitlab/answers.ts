import { z } from 'zod';

/*
 * What is read of the answers of GitLab's REST API v4.
 */

export const projectAnswer = z.object({
  id: z.number(),
  path_with_namespace: z.string(),
  web_url: z.string(),
  default_branch: z.string().nullish(),
  empty_repo: z.boolean().nullish(),
  /** Day on which GitLab removes the project for good (since 17.1 for each edition). */
  marked_for_deletion_on: z.string().nullish(),
});
export type Project = z.infer<typeof projectAnswer>;

export const commitAnswer = z.object({
  id: z.string(),
  message: z.string().default(''),
  parent_ids: z.array(z.string()).nullish(),
});
export type Commit = z.infer<typeof commitAnswer>;

export const branchAnswer = z.object({
  name: z.string(),
  commit: commitAnswer,
});
export type Branch = z.infer<typeof branchAnswer>;

export const fileAnswer = z.object({
  content: z.string(),
  encoding: z.literal('base64'),
  last_commit_id: z.string(),
});

export const mergeRequestAnswer = z.object({
  iid: z.number(),
  state: z.string(),
  web_url: z.string(),
  source_branch: z.string(),
  target_branch: z.string(),
  /** Head of the source branch; stays when the branch is removed. */
  sha: z.string().nullish(),
  merged_at: z.string().nullish(),
  source_project_id: z.number().nullish(),
  target_project_id: z.number().nullish(),
  has_conflicts: z.boolean().nullish(),
  merge_status: z.string().nullish(),
  detailed_merge_status: z.string().nullish(),
  /** Waits for its pipeline and approvals to be merged by GitLab itself. */
  merge_when_pipeline_succeeds: z.boolean().nullish(),
  reviewers: z.array(z.object({ username: z.string() })).nullish(),
  /** `full` is `{project}!{iid}`. */
  references: z.object({ full: z.string() }).nullish(),
});
export type MergeRequest = z.infer<typeof mergeRequestAnswer>;

export const userAnswer = z.object({ id: z.number(), username: z.string() });
export type User = z.infer<typeof userAnswer>;

export const namespaceAnswer = z.object({ id: z.number() });

export const treeEntryAnswer = z.object({
  id: z.string(),
  type: z.string(),
  path: z.string(),
  mode: z.string(),
});
export type TreeEntry = z.infer<typeof treeEntryAnswer>;

import { z } from 'zod';

/**
 * What is read of GitLab's answers.
 *
 * Source: GitLab REST API v4, merge requests, pipelines and branches of a project.
 */
export const mergeRequest = z.object({
  iid: z.number(),
  title: z.string(),
  web_url: z.string(),
  source_branch: z.string(),
  sha: z.string().nullish(),
  draft: z.boolean().nullish(),
  author: z
    .object({ name: z.string().nullish(), username: z.string() })
    .nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
});

export const pipeline = z.object({
  sha: z.string(),
  ref: z.string().nullish(),
  status: z.string(),
  web_url: z.string().nullish(),
});

export const branch = z.object({
  name: z.string(),
  web_url: z.string(),
  default: z.boolean().nullish(),
  merged: z.boolean().nullish(),
  commit: z
    .object({
      committed_date: z.string().nullish(),
      author_name: z.string().nullish(),
    })
    .nullish(),
});

export type MergeRequestAnswer = z.output<typeof mergeRequest>;
export type PipelineAnswer = z.output<typeof pipeline>;
export type BranchAnswer = z.output<typeof branch>;

import type { MergeRequestAnswer, PipelineAnswer } from './gitlabAnswers';

/**
 * The newest pipeline of a merge request: of its last commit, or of the result
 * of merging it, whose commit is another.
 *
 * Source: GitLab, merge request pipelines: their ref is
 * `refs/merge-requests/{iid}/head`, or `…/merge` for merged results.
 *
 * @param pipelines - the newest first
 */
export function pipelineOf(
  { iid, sha }: Pick<MergeRequestAnswer, 'iid' | 'sha'>,
  pipelines: readonly PipelineAnswer[],
): PipelineAnswer | undefined {
  const refs = ['head', 'merge'].map(
    end => `refs/merge-requests/${iid}/${end}`,
  );
  return pipelines.find(
    pipeline =>
      (sha && pipeline.sha === sha) || refs.includes(pipeline.ref ?? ''),
  );
}

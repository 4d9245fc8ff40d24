import { MergeRequest } from '../state/types';

/** Whether a merge request is a draft: GitLab tells by the start of the title. */
export function isDraft({ title }: Pick<MergeRequest, 'title'>): boolean {
  return /^\s*(\[draft\]|\(draft\)|draft:|draft -|wip:|\[wip\])/i.test(title);
}

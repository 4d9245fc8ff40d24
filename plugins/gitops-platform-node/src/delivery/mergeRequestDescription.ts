import type { PlannedChange } from '../changes';
import { code, oneLine } from '../changes/markdown';
import type { FileEdit } from '../layouts';
import { changedFiles } from './ChangeTask';

const KEPT_MERGEABLE =
  'The branch is kept mergeable by the portal. Commits of your own on it are respected: the portal then leaves it to you.';

/**
 * Text of a merge request: what it does and why, who asked, where the request
 * came from, what is left to do, and the diff.
 *
 * GitLab executes lines that start with a slash ("quick actions", e.g.
 * `/merge`) with the rights of the token; none of the given texts may do so.
 */
export function mergeRequestDescription(request: {
  planned: Pick<PlannedChange, 'followUps' | 'summary'> & {
    edits: Pick<FileEdit, 'outcome' | 'diff'>[];
  };
  description?: string;
  requestedBy?: string;
  taskUrl?: string;
  /** What happens to the branch; the promise of those that are rebuilt where absent. */
  closing?: string;
}): string {
  const { planned, description, requestedBy, taskUrl, closing } = request;
  const diff = changedFiles(planned)
    .map(edit => edit.diff)
    .join('');
  return [
    withoutQuickActions(description?.trim() ?? ''),
    withoutQuickActions(planned.summary.trim()),
    requestedBy ? `Requested by ${code(requestedBy)}.` : '',
    taskUrl ? `Task: ${oneLine(taskUrl)}` : '',
    followUps(planned),
    fenced(diff),
    closing ?? KEPT_MERGEABLE,
  ]
    .filter(paragraph => paragraph !== '')
    .join('\n\n');
}

function followUps(planned: Pick<PlannedChange, 'followUps'>): string {
  return planned.followUps.length === 0
    ? ''
    : [
        'To be done besides:',
        '',
        ...planned.followUps.map(step => `- [ ] ${oneLine(step)}`),
      ].join('\n');
}

function withoutQuickActions(text: string): string {
  return text.replace(/^(\s*)\//gm, '$1\\/');
}

/** The fence is longer than any run of backticks inside. */
function fenced(text: string): string {
  const longest = Math.max(
    2,
    ...(text.match(/`+/g) ?? []).map(run => run.length),
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}diff\n${text.replace(/\n+$/, '')}\n${fence}`;
}

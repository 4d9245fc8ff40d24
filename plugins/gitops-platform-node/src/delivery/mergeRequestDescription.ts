import type { PlatformSettings } from '../settings/PlatformSettings';
import type { FileEdit } from '../layouts';
import { oneLine } from './commitMessage';

/**
 * Text of a merge request: what it does, who asked, where the request came
 * from, and the diff.
 *
 * GitLab executes lines that start with a slash ("quick actions", e.g.
 * `/merge`) with the rights of the token; none of the given texts may do so.
 */
export function mergeRequestDescription(request: {
  settings: PlatformSettings;
  service: string;
  edit: FileEdit;
  description?: string;
  requestedBy?: string;
  taskUrl?: string;
}): string {
  const { settings, service, edit, description, requestedBy, taskUrl } =
    request;
  const facts = [
    `Enters service ${code(service)} into ${code(
      edit.file,
    )}, so that Argo CD deploys it to the environments of ${plain(
      settings.title,
    )}.`,
    requestedBy ? `Requested by ${code(requestedBy)}.` : undefined,
    taskUrl ? `Task: ${oneLine(taskUrl)}` : undefined,
  ].filter((line): line is string => line !== undefined);
  return [
    ...(description?.trim() ? [withoutQuickActions(description.trim())] : []),
    ...facts,
    fenced(edit.diff),
    'The branch is kept mergeable by the portal. Commits of your own on it are respected: the portal then leaves it to you.',
  ].join('\n\n');
}

function withoutQuickActions(text: string): string {
  return text.replace(/^(\s*)\//gm, '$1\\/');
}

function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>@#!~|]/g, '\\$&');
}

function code(text: string): string {
  return `\`${oneLine(text).replace(/`/g, "'")}\``;
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

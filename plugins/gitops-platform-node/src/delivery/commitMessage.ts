import { z } from 'zod/v4';
import { changeIdentity, type PlatformChange } from '../changes';
import { oneLine } from '../changes/markdown';
import { platformChangeSchema } from '../changes/PlatformChange';

/**
 * Trailer that tells our commits from those of people; a branch is rebuilt only
 * where its tip carries it.
 */
const ENTRY_TRAILER = 'Gitops-Platform-Entry';

/** Trailer with what was asked for, from which the change is planned again. */
const REQUEST_TRAILER = 'Gitops-Platform-Request';

/** What a commit asked for as long as services were all that could be entered. */
const formerRegistration = z
  .object({
    name: z.string(),
    syncWave: z.string().optional(),
    repoUrl: z.string().optional(),
    path: z.string().optional(),
  })
  .transform(({ name, ...values }) => ({
    kind: 'register-service' as const,
    service: name,
    ...values,
  }));

/**
 * The value of the entry trailer, e.g. `shop/register/user-service`.
 *
 * @public
 */
export function entryId(platform: string, change: PlatformChange): string {
  const { operation, entry } = changeIdentity(change);
  return oneLine(`${platform}/${operation}/${entry}`);
}

/** A commit message in git's form: subject, body, trailers. */
export function commitMessage(message: {
  platform: string;
  title: string;
  change: PlatformChange;
  requestedBy?: string;
  taskUrl?: string;
}): string {
  return ownCommitMessage({
    ...message,
    entry: entryId(message.platform, message.change),
    request: message.change,
  });
}

/**
 * The message of a commit of ours, whatever it does.
 *
 * @param message.entry - by which the commit is known again
 * @param message.request - from which a change is planned again
 */
export function ownCommitMessage(message: {
  title: string;
  entry: string;
  request?: PlatformChange;
  requestedBy?: string;
  taskUrl?: string;
}): string {
  const trailers = [
    `${ENTRY_TRAILER}: ${oneLine(message.entry)}`,
    ...(message.request
      ? [`${REQUEST_TRAILER}: ${JSON.stringify(message.request)}`]
      : []),
    ...(message.requestedBy
      ? [`Requested-By: ${oneLine(message.requestedBy)}`]
      : []),
    ...(message.taskUrl ? [`Task: ${oneLine(message.taskUrl)}`] : []),
  ];
  return `${oneLine(message.title)}\n\n${trailers.join('\n')}\n`;
}

/**
 * What a commit of ours says about itself.
 *
 * @public
 */
export interface OwnCommit {
  entry: string;
  change?: PlatformChange;
  requestedBy?: string;
  taskUrl?: string;
  title: string;
}

/**
 * @param message - of the whole commit, with its trailers
 * @returns `undefined` where the commit is not one of ours.
 * @public
 */
export function readOwnCommit(message: string): OwnCommit | undefined {
  const entry = trailer(message, ENTRY_TRAILER);
  if (!entry) {
    return undefined;
  }
  return {
    entry,
    change: readChange(trailer(message, REQUEST_TRAILER)),
    requestedBy: trailer(message, 'Requested-By'),
    taskUrl: trailer(message, 'Task'),
    title: message.split('\n', 1)[0],
  };
}

/** Trailers are in the last paragraph; a subject that looks like one is none. */
function trailer(message: string, name: string): string | undefined {
  const paragraphs = message.trim().split(/\n\s*\n/);
  if (paragraphs.length < 2) {
    return undefined;
  }
  const line = paragraphs[paragraphs.length - 1]
    .split('\n')
    .find(candidate => candidate.startsWith(`${name}: `));
  return line?.slice(name.length + 2).trim();
}

function readChange(value: string | undefined): PlatformChange | undefined {
  if (!value) {
    return undefined;
  }
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    // Written by hand: the merge request is then left to people.
    return undefined;
  }
  const parsed = platformChangeSchema.or(formerRegistration).safeParse(json);
  return parsed.success ? parsed.data : undefined;
}

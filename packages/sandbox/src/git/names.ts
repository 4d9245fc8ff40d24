/** Object id of "no object": the old value of a reference that must not exist yet. */
export const NO_OBJECT = '0'.repeat(40);

const OBJECT_ID = /^[0-9a-f]{4,40}$/;
const FULL_OBJECT_ID = /^[0-9a-f]{40}$/;

/** Whether a text is a full or abbreviated (at least 4 digits) SHA-1 object id. */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}

/** Whether a text is an object id that stands for one object for ever. */
export function isFullObjectId(text: string): boolean {
  return FULL_OBJECT_ID.test(text);
}

/**
 * Whether a text is a name that git allows for a branch (`git check-ref-format --branch`).
 * Checked here rather than by git, because the name becomes part of arguments.
 */
export function isBranchName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 255 &&
    name !== '@' &&
    name !== 'HEAD' &&
    !/^[-/]|\/$|\/\/|\.\.|@\{|\.$/.test(name) &&
    !hasForbiddenCharacter(name) &&
    name
      .split('/')
      .every(part => !part.startsWith('.') && !part.endsWith('.lock'))
  );
}

/** Why a path cannot name a file in a repository, in Gitaly's words; `undefined` where it can. */
export function problemOfFilePath(path: string): string | undefined {
  if (path === '') {
    return 'You must provide a file path';
  }
  const parts = path.split('/');
  if (parts.includes('..')) {
    return 'Path cannot include directory traversal';
  }
  const invalid =
    path.includes('\0') ||
    path.includes('\\') ||
    parts.some(part => part === '' || part === '.' || isGitFolder(part));
  return invalid ? `invalid path: '${path}'` : undefined;
}

function isGitFolder(part: string): boolean {
  return part.toLowerCase() === '.git';
}

function hasForbiddenCharacter(name: string): boolean {
  return [...name].some(
    character =>
      ' ~^:?*[\\'.includes(character) ||
      character < ' ' ||
      character === '\u007f',
  );
}

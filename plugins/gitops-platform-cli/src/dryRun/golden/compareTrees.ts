import { createTwoFilesPatch } from 'diff';
import type { ProducedFile } from '../CaseResult';
import type { Finding } from '../Finding';
import { isSameFile } from './goldenTree';

const HINT = 'Where the new result is right, accept it with --update';

/** Lines of a diff that are shown; the rest of a large one helps nobody. */
const MAXIMUM_DIFF_LINES = 400;

/**
 * Lists what differs: missing and new files, contents, executable bits, and
 * files that became links or the other way round.
 *
 * @param folder - the golden tree, as findings name it
 */
export function compareTrees(
  golden: Map<string, ProducedFile>,
  produced: Map<string, ProducedFile>,
  folder: string,
): Finding[] {
  const paths = [...new Set([...golden.keys(), ...produced.keys()])].sort();
  return paths.flatMap(path => {
    const difference = compareFile(path, golden.get(path), produced.get(path));
    return difference
      ? [
          {
            file: `${folder}/${path}`,
            rule: 'golden-difference',
            severity: 'error' as const,
            hint: HINT,
            ...difference,
          },
        ]
      : [];
  });
}

function compareFile(
  path: string,
  expected: ProducedFile | undefined,
  actual: ProducedFile | undefined,
): Pick<Finding, 'message' | 'diff' | 'line'> | undefined {
  if (!actual) {
    return { message: `${path} was expected and was not produced` };
  }
  if (!expected) {
    return {
      message: `${path} was produced and is not in the golden tree`,
      ...diffOf(path, '', actual),
    };
  }
  if (isSameFile(expected, actual)) {
    return undefined;
  }
  if (expected.link !== actual.link) {
    return {
      message: `${path} was expected to be ${kindOf(expected)} and is ${kindOf(
        actual,
      )}`,
    };
  }
  if (expected.content.equals(actual.content)) {
    return {
      message: actual.executable
        ? `${path} is executable and was not`
        : `${path} is not executable and was`,
    };
  }
  if (isBinary(expected) || isBinary(actual)) {
    return {
      message: `${path} is binary and differs: ${expected.content.length} bytes were expected, ${actual.content.length} were produced`,
    };
  }
  return {
    message: `${path} differs from the golden tree`,
    ...diffOf(path, expected.content.toString('utf8'), actual),
  };
}

function diffOf(
  path: string,
  expected: string,
  actual: ProducedFile,
): Pick<Finding, 'diff' | 'line'> {
  if (isBinary(actual) || actual.link !== undefined) {
    return {};
  }
  const patch = createTwoFilesPatch(
    `golden/${path}`,
    path,
    expected,
    actual.content.toString('utf8'),
  );
  // Without the line of equals signs in front of it.
  const lines = patch.split('\n').slice(1);
  const shown =
    lines.length > MAXIMUM_DIFF_LINES
      ? [
          ...lines.slice(0, MAXIMUM_DIFF_LINES),
          `… ${lines.length - MAXIMUM_DIFF_LINES} more lines\n`,
        ]
      : lines;
  const hunk = /^@@ -(\d+)/m.exec(patch);
  return {
    diff: shown.join('\n'),
    ...(expected && hunk && { line: Math.max(Number(hunk[1]), 1) }),
  };
}

function kindOf({ link }: ProducedFile): string {
  return link === undefined ? 'a file' : `a symbolic link to ${link}`;
}

/** As git tells them: a NUL among the first bytes. */
function isBinary({ content }: ProducedFile): boolean {
  return content.subarray(0, 8_000).includes(0);
}

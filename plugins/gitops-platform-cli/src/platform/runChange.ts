import { isError } from '@backstage/errors';
import {
  writeToCheckout,
  type PlannedChange,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { ExitCode } from './ExitCode';
import { changeJson, changeText, conflictText } from './reportChange';

/** Options that every command has that changes a checkout. */
export interface ChangeOptions {
  write?: boolean;
  json?: boolean;
}

/** A change that was computed for a checkout. */
export interface PlannedCheckout {
  /** Absolute path of the folder that the files of the change are relative to. */
  directory: string;
  planned: PlannedChange;
}

/** Where a command writes to; a process. */
export interface CommandProcess {
  stdout: { write(text: string): unknown; isTTY?: boolean };
  stderr: { write(text: string): unknown };
  env: Record<string, string | undefined>;
  exitCode?: number | string | null;
}

/** Errors whose message says what the person who typed the command can do. */
const REFUSALS = [
  'InputError',
  'NotFoundError',
  'NotAllowedError',
  'NotImplementedError',
  'ConflictError',
];

/**
 * Computes a change, writes it where `--write` was given, prints it, and sets
 * the exit code.
 */
export async function runChange(
  plan: () => Promise<PlannedCheckout>,
  options: ChangeOptions,
  process: CommandProcess,
): Promise<void> {
  try {
    const { directory, planned } = await plan();
    const written = options.write === true && planned.outcome !== 'conflict';
    if (written) {
      await writeToCheckout(directory, planned);
    }
    print({ planned, written }, options, process);
    process.exitCode =
      planned.outcome === 'conflict' ? ExitCode.conflict : ExitCode.done;
  } catch (error) {
    const message = refusalOf(error);
    process.stderr.write(`${message}\n`);
    if (options.json) {
      process.stdout.write(
        `${JSON.stringify({ outcome: 'refused', message }, undefined, 2)}\n`,
      );
    }
    process.exitCode = ExitCode.refused;
  }
}

function print(
  change: { planned: PlannedChange; written: boolean },
  { json }: ChangeOptions,
  { stdout, stderr, env }: CommandProcess,
) {
  stdout.write(
    json
      ? changeJson(change)
      : changeText(change, { color: stdout.isTTY === true && !env.NO_COLOR }),
  );
  if (change.planned.outcome === 'conflict') {
    stderr.write(conflictText(change.planned));
  }
}

/** @throws the error itself where it is not one that a person can act on. */
function refusalOf(error: unknown): string {
  const isRefusal =
    isError(error) &&
    (REFUSALS.includes(error.name) ||
      // A file that may not be read or written, a full disk.
      'syscall' in error);
  if (!isRefusal) {
    throw error;
  }
  return error.message;
}

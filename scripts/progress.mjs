// One line per step with the time it took, and errors that say what to do.

/** Prints the problem and ends the process with exit code 1. */
export function fail(message) {
  process.stderr.write(`\n✖ ${message}\n`);
  process.exit(1);
}

/** Seconds with one decimal, e.g. `12.3 s`. */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Runs one step. On a terminal the line shows that it is running; in a log it
 * appears once, when the step is done, with the `note` of the result.
 */
export async function step(
  title,
  action,
  { interactive = process.stdout.isTTY } = {},
) {
  const started = Date.now();
  if (interactive) {
    process.stdout.write(`  … ${title}`);
  }
  const clear = interactive ? '\r\x1b[2K' : '';
  try {
    const result = await action();
    const note = result?.note ? ` (${result.note})` : '';
    process.stdout.write(
      `${clear}  ✔ ${title}${note}  ${seconds(Date.now() - started)}\n`,
    );
    return result;
  } catch (error) {
    process.stdout.write(
      `${clear}  ✖ ${title}  ${seconds(Date.now() - started)}\n`,
    );
    throw error;
  }
}

/**
 * Runs steps side by side, each a title and an action. All of them come to
 * their end, also where one fails; the first failure is thrown then.
 */
export async function steps(group) {
  const outcomes = await Promise.allSettled(
    group.map(([title, action]) =>
      // Several lines at once cannot be rewritten on a terminal.
      step(title, action, group.length > 1 ? { interactive: false } : {}),
    ),
  );
  const failure = outcomes.find(({ status }) => status === 'rejected');
  if (failure) {
    throw failure.reason;
  }
}

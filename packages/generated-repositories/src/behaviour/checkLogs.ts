import { z } from 'zod/v4';

/** What every line has under one of the names that log libraries use. */
const entry = z
  .looseObject({ level: z.union([z.string(), z.number()]) })
  .refine(({ msg, message }) => typeof (msg ?? message) === 'string', {
    error: 'has neither msg nor message',
  })
  .refine(
    ({ time, timestamp, ts }) => (time ?? timestamp ?? ts) !== undefined,
    {
      error: 'has no time',
    },
  );

/** @throws Error naming the first line that is no JSON object with level, message and time */
export function checkLogs(lines: readonly string[]): void {
  if (lines.length === 0) {
    throw new Error('The service logged nothing');
  }
  for (const line of lines) {
    const result = entry.safeParse(jsonOf(line));
    if (!result.success) {
      throw new Error(
        `This line of the log ${result.error.issues[0].message}: ${line}`,
      );
    }
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`This line of the log is no JSON: ${line}`);
  }
}

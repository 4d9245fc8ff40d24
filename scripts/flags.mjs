// Command line flags of the npm commands.
import { parseArgs } from 'node:util';

/** Parses flags; an unknown one is an error that lists what there is. */
export function parseFlags(args, options) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false })
      .values;
  } catch (error) {
    const known = Object.entries(options)
      .map(([name, { type }]) =>
        type === 'string' ? `--${name} <value>` : `--${name}`,
      )
      .join(', ');
    throw new Error(`${error.message}\nKnown flags: ${known}.`);
  }
}

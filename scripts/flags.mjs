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

/** A port number from a flag, or the default. */
export function portFlag(values, name, fallback) {
  if (values[name] === undefined) {
    return fallback;
  }
  const port = Number(values[name]);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(
      `--${name} ${values[name]}: a port is a whole number from 1 to 65535.`,
    );
  }
  return port;
}

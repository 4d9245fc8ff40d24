import { InvalidArgumentError, type Command } from 'commander';
import type { ChangeOptions } from './runChange';

/** Argument of the commands that work on a platform repository. */
export const PLATFORM_DIRECTORY =
  'checkout of the platform repository, or its folder with core.yaml';

/** Option of the commands that work on the repository of a service. */
export const PLATFORM_OPTION = [
  '--platform <directory>',
  'checkout of the platform repository, to check names against; without it they are taken for granted',
] as const;

/** Adds the options that every command has that changes a checkout. */
export function addChangeOptions(command: Command): Command {
  return command
    .option('--write', 'write the files; without it they are only shown')
    .option('--json', 'print one JSON document instead of text');
}

export type { ChangeOptions };

/** @throws InvalidArgumentError unless it is a whole number; returns it as it is written in files. */
export function wholeNumber(value: string): string {
  if (!/^(?:0|-?[1-9]\d*)$/.test(value)) {
    throw new InvalidArgumentError('It has to be a whole number.');
  }
  return value;
}

/** @throws InvalidArgumentError unless it is the number of a port. */
export function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('It has to be a number from 1 to 65535.');
  }
  return port;
}

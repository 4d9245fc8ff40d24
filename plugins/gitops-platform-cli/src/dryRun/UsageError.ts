import { CustomErrorBase } from '@backstage/errors';

/**
 * The command was asked for something that it cannot do: a file or a module that
 * is not there, an option that makes no sense. Its message is all that the user
 * needs; the command ends with status 2.
 */
export class UsageError extends CustomErrorBase {
  name = 'UsageError' as const;
}

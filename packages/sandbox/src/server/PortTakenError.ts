import { CustomErrorBase } from '@backstage/errors';

/**
 * Thrown when a stand-in cannot listen because another process holds its port.
 *
 * @public
 */
export class PortTakenError extends CustomErrorBase {
  name = 'PortTakenError' as const;

  constructor(
    /** The stand-in that wanted the port, as a newcomer knows it: `GitLab`. */
    readonly service: string,
    /** The port that is taken. */
    readonly port: number,
    /** The command line flag that chooses another port, for example `--gitlab-port`. */
    readonly flag: string,
  ) {
    super(
      `Port ${port} is taken by another process, so the sandbox's ${service} cannot listen on it. ` +
        `Stop that process, or choose another port with ${flag}.`,
    );
  }
}

import type { Writable } from 'node:stream';
import { freePort } from '../processes/freePort';
import { ServiceProcess } from '../processes/ServiceProcess';
import { waitFor } from '../processes/waitFor';
import { statusOf } from './requests';

/** How a repository that was built is started on this machine. */
export interface StartCommand {
  command: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Number of the user that it runs as; this process's own where absent. */
  user?: number;
}

export interface RunningService {
  process: ServiceProcess;
  port: number;
  baseUrl: string;
}

/**
 * Starts a service as its image does, waits until it is ready, and ends it by
 * force where the action leaves it running.
 *
 * @param variables - what the platform sets beside `PORT`
 */
export async function withService(
  { command, cwd, env, user }: StartCommand,
  { variables, log }: { variables: Record<string, string>; log: Writable },
  action: (service: RunningService) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const process = ServiceProcess.start(command, {
    cwd,
    env: { ...env, ...variables, PORT: String(port) },
    user,
    log,
  });
  try {
    await waitFor(`${baseUrl}/readyz did not answer 200`, async () => {
      if (!process.isRunning) {
        throw new Error(
          `The service ended by itself:\n${process.lines
            .slice(-20)
            .join('\n')}`,
        );
      }
      return (await statusOf(`${baseUrl}/readyz`)) === 200 || undefined;
    });
    await action({ process, port, baseUrl });
  } finally {
    await process.stop();
  }
}

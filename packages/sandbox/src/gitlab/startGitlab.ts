import { rm } from 'node:fs/promises';
import { Router } from 'express';
import { Fault } from '../server/FaultSwitch';
import { KeyedLock } from '../server/KeyedLock';
import { RequestRecord } from '../server/RequestRecord';
import { SandboxLogger } from '../server/SandboxLogger';
import { startStandIn } from '../server/startStandIn';
import { createApiRouter } from './api/createApiRouter';
import { createGitHttpHandler } from './gitHttp/createGitHttpHandler';
import { GitlabContext } from './GitlabContext';
import { gitlabFaultAnswer } from './gitlabFaultAnswer';
import { ensureUser, NewUser } from './projects/users';
import { GitlabStore } from './state/GitlabStore';
import { User } from './state/types';
import { createWebRouter } from './web/createWebRouter';

/**
 * The sandbox's GitLab while it runs.
 *
 * @public
 */
export interface SandboxGitlab {
  /** Address without trailing slash: `http://localhost:8929`. The API is below `/api/v4`. */
  readonly baseUrl: string;
  /** Personal access token of the sandbox's own account. */
  readonly token: string;
  /** What was asked so far. */
  readonly requests: RequestRecord;
  /** Makes requests fail; of several faults that match, the one set last wins. */
  setFault(fault: Fault): void;
  /** Ends all faults, also those that hang for later requests. */
  clearFaults(): void;
  /** Adds an account with a token of its own, to act as another person. */
  addUser(user: {
    username: string;
    name: string;
    email?: string;
    token: string;
  }): Promise<void>;
}

/** What is needed to start it. */
export interface GitlabOptions {
  /** Folder of the state and the repositories. */
  folder: string;
  host: string;
  port: number;
  token: string;
  reset: boolean;
  logger: SandboxLogger;
  /** Fills the GitLab before it answers. */
  prepare(context: GitlabContext): Promise<void>;
}

const OWN_ACCOUNT: NewUser = { username: 'sandbox', name: 'Sandbox' };

/** Starts the GitLab stand-in; it answers once its state is read and seeded. */
export async function startGitlab(options: GitlabOptions): Promise<{
  gitlab: SandboxGitlab;
  context: GitlabContext;
  stop(): Promise<void>;
}> {
  const { host, port, token, logger } = options;
  const tokens = new Map<string, User>();
  const prepared: { context?: GitlabContext } = {};
  const standIn = await startStandIn({
    service: 'GitLab',
    flag: '--gitlab-port',
    host,
    port,
    logger,
    faultAnswer: gitlabFaultAnswer,
    // The port is ours by now, so no other sandbox works on the same folder.
    createRoutes: async baseUrl => {
      const context = await openContext(options, baseUrl, tokens);
      await options.prepare(context);
      prepared.context = context;
      const routes = Router();
      routes.use(createGitHttpHandler(context));
      routes.use('/api/v4', createApiRouter(context));
      routes.use(createWebRouter(context));
      return routes;
    },
  });
  const context = prepared.context as GitlabContext;

  return {
    context,
    gitlab: {
      baseUrl: standIn.baseUrl,
      token,
      requests: standIn.requests,
      setFault: standIn.setFault,
      clearFaults: standIn.clearFaults,
      addUser: async ({ token: userToken, ...user }) => {
        tokens.set(userToken, await ensureUser(context.store, user));
      },
    },
    stop: async () => {
      await standIn.stop();
      await context.store.flush();
    },
  };
}

async function openContext(
  { folder, token, reset, logger }: GitlabOptions,
  baseUrl: string,
  tokens: Map<string, User>,
): Promise<GitlabContext> {
  if (reset) {
    await rm(folder, { recursive: true, force: true });
  }
  const store = await GitlabStore.open(folder);
  const webUser = await ensureUser(store, OWN_ACCOUNT);
  tokens.set(token, webUser);
  return {
    store,
    baseUrl,
    logger,
    locks: new KeyedLock(),
    userOfToken: given => tokens.get(given),
    webUser,
  };
}

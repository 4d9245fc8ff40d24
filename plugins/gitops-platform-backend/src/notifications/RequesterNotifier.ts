import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { ArgocdSource } from '../sources/argocd/ArgocdSource';
import { healthOfService } from './healthOfService';
import type { MergedRequest } from './MergedRequest';
import type { MergedRequestStore, WaitingRequest } from './MergedRequestStore';

/** How long a service is waited for: a failing one is seen on its page. */
const PATIENCE_MILLISECONDS = 24 * 60 * 60 * 1_000;
/** The notifications service sends without a time limit of its own. */
const SEND_TIMEOUT_MILLISECONDS = 10_000;

/**
 * Tells people that what they asked for is merged, and that the service they
 * registered is healthy. Each is told once; one that cannot be sent is logged
 * and not repeated.
 */
export class RequesterNotifier {
  readonly #argocd: Pick<ArgocdSource, 'applications'>;
  readonly #logger: LoggerService;
  readonly #notifications: NotificationService;
  readonly #platforms: Pick<PlatformReader, 'read'>;
  readonly #store: MergedRequestStore;
  readonly #now: () => number;

  constructor(options: {
    argocd: Pick<ArgocdSource, 'applications'>;
    logger: LoggerService;
    notifications: NotificationService;
    platforms: Pick<PlatformReader, 'read'>;
    store: MergedRequestStore;
    now?: () => number;
  }) {
    this.#argocd = options.argocd;
    this.#logger = options.logger;
    this.#notifications = options.notifications;
    this.#platforms = options.platforms;
    this.#store = options.store;
    this.#now = options.now ?? Date.now;
  }

  async merged(request: MergedRequest): Promise<void> {
    if (await this.#store.add(request, this.#now())) {
      await this.#send(request, 'merged', `Merged: ${request.title}`);
    }
  }

  /** Looks once at every service that is waited for. */
  async checkHealth(signal: AbortSignal): Promise<void> {
    await this.#store.removeBefore(this.#now() - PATIENCE_MILLISECONDS);
    for (const request of await this.#store.waiting()) {
      signal.throwIfAborted();
      try {
        await this.#check(request, signal);
      } catch (error) {
        signal.throwIfAborted();
        this.#logger.warn(
          `The health of '${request.service}' of platform '${
            request.platform
          }' cannot be looked at: ${toError(error).message}`,
        );
      }
    }
  }

  async #check(request: WaitingRequest, signal: AbortSignal): Promise<void> {
    const model = await this.#platforms.read(request.platform, { signal });
    const health = await healthOfService(this.#argocd, model, request.service);
    if (health.state === 'waiting') {
      return;
    }
    const taken = await this.#store.finish(request.id);
    if (taken && health.state === 'healthy') {
      await this.#send(
        request,
        'healthy',
        `${request.service} is healthy in ${health.environments.join(', ')}`,
      );
    }
  }

  async #send(
    request: MergedRequest,
    what: 'merged' | 'healthy',
    title: string,
  ): Promise<void> {
    const { id, link, platform, requester } = request;
    const waiting = new AbortController();
    try {
      await Promise.race([
        this.#notifications.send({
          recipients: { type: 'entity', entityRef: requester },
          payload: {
            title,
            description: `Platform ${platform}`,
            ...(link && { link }),
            severity: 'normal',
            topic: 'gitops-platform',
            scope: `${what}:${id}`,
          },
        }),
        sleep(SEND_TIMEOUT_MILLISECONDS, undefined, {
          signal: waiting.signal,
        }).then(() => {
          throw new Error(
            `the notifications plugin has not answered after ${
              SEND_TIMEOUT_MILLISECONDS / 1_000
            } s`,
          );
        }),
      ]);
    } catch (error) {
      this.#logger.warn(
        `${requester} could not be told "${title}": ${
          toError(error).message
        }. Install @backstage/plugin-notifications-backend, or set gitopsPlatform.notifications.enabled to false`,
      );
    } finally {
      waiting.abort();
    }
  }
}

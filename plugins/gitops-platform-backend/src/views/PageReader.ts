import { setTimeout as sleep } from 'node:timers/promises';
import { toError } from '@backstage/errors';
import {
  parseRepositoryAddress,
  serviceNamed,
  type EffectiveConfiguration,
  type PlatformModel,
  type ServiceConfiguration,
  type SourceFailureReason,
  type SourceReading,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  isGitHostError,
  type GitHostErrorKind,
  type PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { LRUCache } from 'lru-cache';

/** What a repository says, and how current it is. */
export interface GitValue<T> {
  reading: SourceReading;
  /** Absent where the repository cannot be read and was not read before. */
  value?: T;
}

type GitReads = Pick<
  PlatformReader,
  'settingsOf' | 'read' | 'readService' | 'readValues'
>;

interface Remembered {
  value: object;
  /** Milliseconds since the epoch. */
  readAt: number;
}

/** How long a page waits for a git host, in milliseconds; the read goes on. */
const PATIENCE = 1_500;
/** The same where another repository of the host has kept a page waiting already. */
const PATIENCE_WITH_A_SLOW_HOST = 400;
/** Repositories whose last state is remembered. The reader holds about as many. */
const MAXIMUM_REMEMBERED = 1_000;

const REASONS: Partial<Record<GitHostErrorKind, SourceFailureReason>> = {
  unauthenticated: 'refused',
  forbidden: 'refused',
  'rate-limited': 'overloaded',
  unavailable: 'failing',
  timeout: 'timeout',
  unreachable: 'unreachable',
  unexpected: 'malformed',
};

/** The portal has lost sight of the repository: what it showed is shown no more. */
const HIDING: readonly GitHostErrorKind[] = [
  'unauthenticated',
  'forbidden',
  'not-found',
];

/**
 * Reads platforms and services for pages. Where a read fails or takes longer
 * than `PATIENCE`, what was read last is answered as `stale`: a git host that is
 * down must not take away what Vault and Argo CD still say. Changes of a
 * repository need the present state and use the `PlatformReader` itself.
 */
export class PageReader {
  readonly #platforms: GitReads;
  readonly #remembered = new LRUCache<string, Remembered>({
    max: MAXIMUM_REMEMBERED,
  });
  readonly #failingSince = new LRUCache<string, number>({
    max: MAXIMUM_REMEMBERED,
  });

  /** Hosts of the reads that no page waits for any more, and that go on. */
  readonly #overdue = new Map<string, string>();

  constructor(platforms: GitReads) {
    this.#platforms = platforms;
  }

  /** @throws NotFoundError where no platform of that name is configured. */
  async platform(
    name: string,
    signal?: AbortSignal,
  ): Promise<GitValue<PlatformModel>> {
    const { url } = this.#platforms.settingsOf(name);
    return this.#read(['platform', name], url, signal, () =>
      this.#platforms.read(name),
    );
  }

  /** What goes wrong is a part of the answer. */
  async service(
    model: PlatformModel,
    service: string,
    signal?: AbortSignal,
  ): Promise<GitValue<ServiceConfiguration>> {
    const url = repositoryOf(model, service);
    return this.#read(['service', model.name, service], url, signal, () =>
      this.#platforms.readService(model, service),
    );
  }

  /** What goes wrong is a part of the answer. */
  async values(
    model: PlatformModel,
    service: string,
    signal?: AbortSignal,
  ): Promise<GitValue<EffectiveConfiguration>> {
    const url = repositoryOf(model, service);
    return this.#read(['values', model.name, service], url, signal, () =>
      this.#platforms.readValues(model, service),
    );
  }

  async #read<T extends object>(
    parts: string[],
    url: string,
    signal: AbortSignal | undefined,
    read: () => Promise<T>,
  ): Promise<GitValue<T>> {
    signal?.throwIfAborted();
    const key = JSON.stringify(parts);
    const host = parseRepositoryAddress(url)?.host ?? url;
    const begun = Date.now();
    const waiting = new AbortController();
    const gone = () => waiting.abort();
    signal?.addEventListener('abort', gone, { once: true });
    try {
      const value = await Promise.race([
        this.#remembering(key, read()),
        sleep(this.#patienceFor(key, host), undefined, {
          signal: waiting.signal,
        }),
      ]);
      if (value) {
        return { reading: { status: 'ok' }, value };
      }
      this.#overdue.set(key, host);
      return this.#last<T>(key, begun, {
        reason: 'late',
        message: `GitLab at ${host} has not answered after ${
          PATIENCE / 1000
        } s.`,
        hint: 'It is still being asked: look again in a moment.',
      });
    } catch (error) {
      signal?.throwIfAborted();
      return this.#failed<T>(key, begun, error);
    } finally {
      signal?.removeEventListener('abort', gone);
      waiting.abort();
    }
  }

  /** A page that reads several repositories of a host that hangs waits once. */
  #patienceFor(key: string, host: string): number {
    if (this.#overdue.has(key)) {
      return 0;
    }
    return [...this.#overdue.values()].includes(host)
      ? PATIENCE_WITH_A_SLOW_HOST
      : PATIENCE;
  }

  /** Also what arrives when nobody waits any more. */
  async #remembering<T extends object>(
    key: string,
    reading: Promise<T>,
  ): Promise<T> {
    try {
      const value = await reading;
      this.#remembered.set(key, { value, readAt: Date.now() });
      this.#failingSince.delete(key);
      return value;
    } finally {
      this.#overdue.delete(key);
    }
  }

  #failed<T>(key: string, begun: number, error: unknown): GitValue<T> {
    const kind = isGitHostError(error) ? error.kind : undefined;
    if (kind && HIDING.includes(kind)) {
      this.#remembered.delete(key);
    }
    const reason = kind && REASONS[kind];
    return this.#last(key, begun, {
      ...(reason && { reason }),
      message: toError(error).message,
    });
  }

  #last<T>(
    key: string,
    begun: number,
    why: Pick<SourceReading, 'reason' | 'message' | 'hint'>,
  ): GitValue<T> {
    const since = this.#failingSince.get(key) ?? begun;
    this.#failingSince.set(key, since);
    const last = this.#remembered.get(key);
    const failingSince = new Date(since).toISOString();
    return last
      ? {
          reading: {
            status: 'stale',
            readAt: new Date(last.readAt).toISOString(),
            failingSince,
            ...why,
          },
          value: last.value as T,
        }
      : { reading: { status: 'unavailable', failingSince, ...why } };
  }
}

function repositoryOf(model: PlatformModel, service: string): string {
  return serviceNamed(model, service)?.repoUrl ?? model.repository.url;
}

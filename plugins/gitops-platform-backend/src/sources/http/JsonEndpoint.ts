import { setTimeout as sleep } from 'node:timers/promises';
import {
  createSecureContext,
  getCACertificates,
  rootCertificates,
  type SecureContext,
} from 'node:tls';
import { networkReason } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import pLimit from 'p-limit';
import { Agent, fetch, type Dispatcher } from 'undici';
import { SourceError } from '../SourceError';

/** How long one request may take, in milliseconds. */
const REQUEST_TIMEOUT = 10_000;
/** Attempts of a request that only reads. */
const MAXIMUM_ATTEMPTS = 3;
const BASE_DELAY = 200;
/** A source that asks for more patience than this is reported as overloaded. */
const MAXIMUM_DELAY = 3_000;
/** Requests to one server at a time: a page must not be what brings it down. */
const PARALLEL_REQUESTS = 8;
/** Answers of the sources are small; one that is not is something else. */
const MAXIMUM_BYTES = 10 * 1024 * 1024;

export interface JsonRequest {
  method?: 'GET' | 'POST';
  /** Below the base URL, starting with a slash; encoded by the caller. */
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
  /** The request changes nothing, so it may be sent again. `true` for GET where absent. */
  repeatable?: boolean;
}

export interface JsonAnswer {
  status: number;
  /** `undefined` where it is empty, or a refusal in plain words. */
  body: unknown;
}

export interface JsonEndpointOptions {
  /** What people call it, e.g. `Vault`. */
  name: string;
  /** Without a trailing slash. */
  baseUrl: string;
  /** PEM text of certificate authorities besides those that Node trusts. */
  certificateAuthority?: string;
  /** Milliseconds per request. */
  timeout?: number;
  /** Largest answer that is read; 10 MiB where absent. */
  maximumBytes?: number;
}

/** A failure that another attempt may mend. */
class RetriableError extends Error {
  constructor(
    readonly reason: SourceError,
    /** Milliseconds that the server asked for. */
    readonly delay?: number,
  ) {
    super(reason.message);
  }
}

/**
 * One server with a JSON API. Every request has a time-out; what only reads is
 * repeated with growing, random pauses; redirects are not followed, so that
 * credentials go to the configured host alone.
 */
export class JsonEndpoint {
  readonly #options: JsonEndpointOptions;
  readonly #dispatcher: Dispatcher | undefined;
  readonly #limit = pLimit(PARALLEL_REQUESTS);

  constructor(options: JsonEndpointOptions) {
    this.#options = options;
    this.#dispatcher = options.certificateAuthority
      ? new Agent({
          connect: { secureContext: trusting(options.certificateAuthority) },
        })
      : undefined;
  }

  get host(): string {
    return new URL(this.#options.baseUrl).host;
  }

  /** For messages, e.g. `Vault at vault.example.test:8200`. */
  get title(): string {
    return `${this.#options.name} at ${this.host}`;
  }

  /**
   * @returns the answer with its status; statuses from 400 to 499 are the
   * caller's to understand, except 429.
   * @throws SourceError
   */
  async request(request: JsonRequest): Promise<JsonAnswer> {
    return this.#limit(async () => {
      const repeatable = request.repeatable ?? request.method !== 'POST';
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#send(request);
        } catch (error) {
          const delay = retryDelay(error, attempt);
          if (!repeatable || delay === undefined) {
            throw error instanceof RetriableError ? error.reason : error;
          }
          await sleep(delay);
        }
      }
    });
  }

  async #send({ method = 'GET', path, headers, body }: JsonRequest) {
    const timeout = this.#options.timeout ?? REQUEST_TIMEOUT;
    const limit = AbortSignal.timeout(timeout);
    let status: number;
    let text: string;
    let retryAfter: string | null;
    try {
      const response = await fetch(`${this.#options.baseUrl}${path}`, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: limit,
        dispatcher: this.#dispatcher,
      });
      status = response.status;
      retryAfter = response.headers.get('retry-after');
      text = await readText(
        response.body,
        this.#options.maximumBytes ?? MAXIMUM_BYTES,
      );
    } catch (error) {
      throw new RetriableError(this.#unanswered(error, limit.aborted, timeout));
    }
    if (status === 429) {
      throw new RetriableError(this.#overloaded(), seconds(retryAfter));
    }
    if (status >= 500) {
      throw new RetriableError(this.#failing(status, text));
    }
    return { status, body: this.#parse(text, status) };
  }

  #parse(text: string, status: number): unknown {
    if (text === '') {
      return undefined;
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      if (status >= 400) {
        // Proxies refuse in plain text; the status says all that counts.
        return undefined;
      }
      throw new SourceError(
        {
          kind: 'malformed',
          message: `${this.title} answered ${status} with something that is not JSON`,
          hint: 'Check the configured address, and whether a proxy or a sign-in page answers in its place.',
        },
        error,
      );
    }
  }

  #unanswered(error: unknown, timedOut: boolean, timeout: number) {
    return timedOut
      ? new SourceError(
          {
            kind: 'timeout',
            message: `${this.title} did not answer within ${timeout / 1000} s`,
            hint: 'Check that it is up and reachable from the backend.',
          },
          error,
        )
      : new SourceError(
          {
            kind: 'unreachable',
            message: `${this.title} cannot be reached: ${networkReason(error)}`,
            hint: 'Check the address, the certificate and the network of the backend.',
          },
          error,
        );
  }

  #overloaded() {
    return new SourceError({
      kind: 'overloaded',
      message: `${this.title} asks for fewer requests (429)`,
      hint: 'It is asked again by itself; raise its rate limit if this stays.',
    });
  }

  #failing(status: number, text: string) {
    // Vault's words for a 503 that only a person can end.
    const sealed = /"Vault is sealed"/.test(text);
    return new SourceError({
      kind: 'failing',
      message: sealed
        ? `${this.title} is sealed`
        : `${this.title} answered ${status}`,
      hint: sealed
        ? 'Unseal it.'
        : 'Look at its own log; it is asked again by itself.',
    });
  }
}

/**
 * Made once: there are hundreds of certificates. Node before 22.15 does not tell
 * which ones `NODE_EXTRA_CA_CERTS` adds.
 */
function trusting(certificateAuthority: string): SecureContext {
  const trusted = getCACertificates?.('default') ?? rootCertificates;
  return createSecureContext({ ca: [...trusted, certificateAuthority] });
}

/** @returns milliseconds to wait, `undefined` where the failure is final. */
function retryDelay(error: unknown, attempt: number): number | undefined {
  if (
    !(error instanceof RetriableError) ||
    attempt >= MAXIMUM_ATTEMPTS ||
    // The time that a person waits has been spent already.
    error.reason.kind === 'timeout' ||
    (error.delay ?? 0) > MAXIMUM_DELAY
  ) {
    return undefined;
  }
  return Math.max(
    error.delay ?? 0,
    BASE_DELAY * 2 ** (attempt - 1) * (0.5 + Math.random()),
  );
}

function seconds(header: string | null): number | undefined {
  return header && /^\d+$/.test(header) ? Number(header) * 1000 : undefined;
}

async function readText(
  body: AsyncIterable<Uint8Array> | null,
  limit: number,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) {
      throw new Error(`the answer is larger than ${limit} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

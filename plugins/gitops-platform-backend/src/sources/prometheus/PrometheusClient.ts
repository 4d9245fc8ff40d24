import { z } from 'zod';
import { JsonEndpoint } from '../http/JsonEndpoint';
import { SourceError } from '../SourceError';
import type { PrometheusSettings } from './PrometheusSettings';

/** Seconds since the epoch. */
export interface TimeRange {
  start: number;
  end: number;
  step: number;
}

/** One series of an answer. */
export interface RangeSeries {
  labels: Record<string, string>;
  /** By seconds since the epoch; points that are no number are left out. */
  points: Map<number, number>;
}

const matrix = z.object({
  status: z.literal('success'),
  data: z.object({
    resultType: z.literal('matrix'),
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()),
        values: z.array(z.tuple([z.number(), z.string()])),
      }),
    ),
  }),
});

/**
 * Asks one Prometheus, or what speaks its API: Thanos, Mimir, VictoriaMetrics.
 *
 * Source: Prometheus HTTP API, `GET /api/v1/query_range`.
 */
export class PrometheusClient {
  readonly #endpoint: JsonEndpoint;
  readonly #authorization: string | undefined;

  constructor(
    settings: Pick<
      PrometheusSettings,
      'address' | 'authorization' | 'certificateAuthority'
    >,
    options: { timeout?: number } = {},
  ) {
    this.#authorization = settings.authorization;
    this.#endpoint = new JsonEndpoint({
      name: 'Prometheus',
      baseUrl: settings.address,
      certificateAuthority: settings.certificateAuthority,
      timeout: options.timeout,
    });
  }

  /** For messages, e.g. `Prometheus at prometheus.example.test`. */
  get title(): string {
    return this.#endpoint.title;
  }

  /**
   * @param query - PromQL
   * @throws SourceError
   */
  async range(query: string, range: TimeRange): Promise<RangeSeries[]> {
    const parameters = new URLSearchParams({
      query,
      start: String(range.start),
      end: String(range.end),
      step: String(range.step),
    });
    const { status, body } = await this.#endpoint.request({
      path: `/api/v1/query_range?${parameters}`,
      headers: this.#authorization
        ? { Authorization: this.#authorization }
        : undefined,
    });
    const parsed = status === 200 ? matrix.safeParse(body) : undefined;
    if (!parsed?.success) {
      throw this.#understand(status);
    }
    return parsed.data.data.result.map(({ metric, values }) => ({
      labels: metric,
      points: new Map(
        values
          .map(([time, value]) => [time, Number(value)] as const)
          .filter(([, value]) => Number.isFinite(value)),
      ),
    }));
  }

  #understand(status: number): SourceError {
    const { host } = this.#endpoint;
    if (status === 401 || status === 403) {
      return new SourceError({
        kind: 'refused',
        message: `Prometheus at ${host} does not accept the credentials of the portal (${status})`,
        hint: 'Set token, or username and password, beside the address of this Prometheus.',
      });
    }
    if (status === 400 || status === 422) {
      return new SourceError({
        kind: 'malformed',
        message: `Prometheus at ${host} does not understand the query (${status})`,
        hint: 'Check the labels and queries that are configured beside its address.',
      });
    }
    return new SourceError({
      kind: 'malformed',
      message: `${host} does not answer as Prometheus does (${status})`,
      hint: 'Check the configured address, and whether a sign-in page answers in its place.',
    });
  }
}

import { InputError } from '@backstage/errors';
import { decodePath } from './decodePath';

/**
 * What a fault does: answers with that status, never answers (`hang`), cuts the connection (`reset`),
 * or does what was asked for and cuts the connection in place of the answer (`lost`).
 *
 * @public
 */
export type FaultStatus =
  | 400
  | 401
  | 403
  | 404
  | 409
  | 429
  | 500
  | 503
  | 'hang'
  | 'reset'
  | 'lost';

/**
 * A failure that a stand-in shows on purpose.
 *
 * @public
 */
export interface Fault {
  status: FaultStatus;
  /** Words of the answer; the product's own for that status where absent. */
  message?: string;
  /**
   * Regular expression on the path and query of a request; it is tried on the path as sent and on the
   * decoded one, so `projects/acme/shop` finds `projects/acme%2Fshop`. Absent: every request.
   */
  match?: string | RegExp;
  /** Only requests with this method. Absent: every method. */
  method?: string;
  /** How many requests fail before the fault clears itself. Absent: until it is cleared. */
  count?: number;
}

/** Every status that {@link Fault} allows. */
export const FAULT_STATUSES: readonly FaultStatus[] = [
  400,
  401,
  403,
  404,
  409,
  429,
  500,
  503,
  'hang',
  'reset',
  'lost',
];

interface ActiveFault {
  status: FaultStatus;
  message?: string;
  pattern?: RegExp;
  method?: string;
  remaining: number;
}

/** Holds the faults of one stand-in; the one set last wins where several match. */
export class FaultSwitch {
  #active: ActiveFault[] = [];

  /** @throws InputError where `match` is not a regular expression or `count` is below 1. */
  set(fault: Fault): void {
    const { status, message, match, method, count = Infinity } = fault;
    if (!FAULT_STATUSES.includes(status)) {
      throw new InputError(
        `A fault's status is one of ${FAULT_STATUSES.join(
          ', ',
        )}, not '${status}'`,
      );
    }
    if (!(count >= 1)) {
      throw new InputError(`A fault's count is at least 1, not ${count}`);
    }
    this.#active.unshift({
      status,
      message,
      pattern: match === undefined ? undefined : toPattern(match),
      method: method?.toUpperCase(),
      remaining: count,
    });
  }

  clear(): void {
    this.#active = [];
  }

  /** The fault for a request, counted as used; `undefined` where the request is served. */
  take(
    method: string,
    url: string,
  ): Pick<Fault, 'status' | 'message'> | undefined {
    const fault = this.#active.find(
      candidate =>
        (!candidate.method || candidate.method === method) &&
        (!candidate.pattern ||
          candidate.pattern.test(url) ||
          candidate.pattern.test(decodePath(url) ?? url)),
    );
    if (!fault) {
      return undefined;
    }
    fault.remaining -= 1;
    if (fault.remaining <= 0) {
      this.#active = this.#active.filter(other => other !== fault);
    }
    return fault;
  }
}

function toPattern(match: string | RegExp): RegExp {
  try {
    // A fresh expression without `g`: a shared `lastIndex` would make every second request pass.
    return typeof match === 'string'
      ? new RegExp(match)
      : new RegExp(match.source, match.flags.replace(/[gy]/g, ''));
  } catch (error) {
    throw new InputError(
      `A fault's match must be a regular expression: ${match}`,
      error,
    );
  }
}

/**
 * How current a piece of live state is. Sources fail one by one, and one that
 * fails leaves what was read before.
 * @public
 */
export interface SourceReading {
  status: SourceReadingStatus;
  /** When what is shown was read, ISO 8601; absent where nothing is shown. */
  readAt?: string;
  /** Since when the source has not answered as it should, ISO 8601. */
  failingSince?: string;
  /** What kind of failure it is, where one is known. */
  reason?: SourceFailureReason;
  /** English sentence that says what is wrong. */
  message?: string;
  /** English sentence that says what to do. */
  hint?: string;
}

/**
 * - `ok`: read just now, or within the time that a reading is kept.
 * - `stale`: the source fails; what is shown was read before.
 * - `unavailable`: the source fails, and nothing was read before.
 * - `forbidden`: the source refuses the credentials of the portal.
 * - `notConfigured`: the portal has no access to this source.
 *
 * @public
 */
export type SourceReadingStatus =
  | 'ok'
  | 'stale'
  | 'unavailable'
  | 'forbidden'
  | 'notConfigured';

/**
 * - `late`: no answer yet; it is still being waited for.
 * - `unreachable`: no connection, or it broke.
 * - `timeout`: no answer in time.
 * - `overloaded`: the source asks to come back later (429).
 * - `failing`: the source says that something is wrong with itself (5xx).
 * - `refused`: the source refuses the credentials of the portal.
 * - `malformed`: something else answers in its place.
 * - `unsupported`: the source does not have what is asked for, e.g. the KV
 *   engine in another version.
 *
 * @public
 */
export type SourceFailureReason =
  | 'late'
  | 'unreachable'
  | 'timeout'
  | 'overloaded'
  | 'failing'
  | 'refused'
  | 'malformed'
  | 'unsupported';

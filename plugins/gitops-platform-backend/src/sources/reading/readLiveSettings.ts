import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const DEFAULT_REFRESH = 30_000;
const MINIMUM_REFRESH = 1_000;
/** What was read is shown as stale for an hour at most. */
const KEPT_FOR = 60 * 60 * 1000;
/** A page is there within two seconds, whatever a source does. */
const PATIENCE = 1_500;

/**
 * Reads `gitopsPlatform.liveState.refresh`; the rest is fixed.
 *
 * @throws InputError naming the key where the duration is not one, or below one second.
 */
export function readLiveSettings(config: Config): {
  freshFor: number;
  keptFor: number;
  patience: number;
} {
  const key = 'gitopsPlatform.liveState.refresh';
  const freshFor = config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : DEFAULT_REFRESH;
  if (freshFor < MINIMUM_REFRESH) {
    throw new InputError(
      `${key} must be at least one second, so that pages do not flood the sources`,
    );
  }
  return { freshFor, keptFor: KEPT_FOR, patience: PATIENCE };
}

import { z } from 'zod/v4';
import { fields, mapOf, text } from '../values/fields';

/** Wave of an entry that has none. Source: platform repository convention. */
export const DEFAULT_SYNC_WAVE = '0';

/** Folder of the values files of an entry without `path`. Source: platform repository convention. */
export const DEFAULT_SERVICE_PATH = '.cicd';

/**
 * What is read of `core.yaml`. Source: platform repository convention.
 *
 * The convention writes waves as text; the chart quotes what it gets, so a
 * whole number without quotes means the same.
 *
 * @internal
 */
export const coreFile = z.object({
  services: mapOf(
    fields({
      syncWave: z
        .union([z.number().int(), z.string().regex(/^-?\d+$/)], {
          error: 'must be a string with a whole number, such as "0"',
        })
        .nullish()
        .transform(value => String(value ?? DEFAULT_SYNC_WAVE)),
      repoURL: text,
      path: text,
    }),
  ),
});

/** @internal */
export type CoreFile = z.output<typeof coreFile>;

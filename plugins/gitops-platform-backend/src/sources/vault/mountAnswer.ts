import { z } from 'zod';

const mountAnswer = z.object({
  data: z.object({
    type: z.string(),
    options: z.object({ version: z.string().nullish() }).nullish(),
  }),
});

/**
 * Whether Vault says of a mount that it is no KV engine of version 2. An answer
 * that says nothing of it is not held against the mount.
 *
 * @param body - of `sys/internal/ui/mounts/:path`
 */
export function hasOtherEngine(body: unknown): boolean {
  const parsed = mountAnswer.safeParse(body);
  if (!parsed.success) {
    return false;
  }
  const { type, options } = parsed.data.data;
  return type !== 'kv' || options?.version !== '2';
}

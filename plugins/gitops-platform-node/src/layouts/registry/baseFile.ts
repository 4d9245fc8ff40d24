import { z } from 'zod/v4';
import {
  fields,
  flag,
  listOf,
  mapOf,
  requiredText,
  text,
  textOrNumber,
} from '../values/fields';
import { mirrorRoute } from './mirrorRoutes';

/**
 * What is read of `base.yaml`. Source: platform repository convention.
 *
 * An environment or tool that is listed without `enabled` counts as enabled;
 * one without `autoSync` is synchronised by hand.
 *
 * @internal
 */
export const baseFile = z.object({
  global: fields({
    gitlabGroup: requiredText,
    brand: text,
    vaultPathPrefix: requiredText,
    namespacePrefix: requiredText,
    k8app: fields({ repoURL: text, chart: text, version: textOrNumber }),
  }),
  environments: mapOf(
    fields({
      enabled: flag(true),
      autoSync: flag(false),
      domain: text,
      infraNamespace: text,
      mirrors: listOf(
        fields({ domain: requiredText, routes: listOf(mirrorRoute) }),
      ),
    }),
  ),
  applicationSet: fields({ project: text }),
  vault: fields({ address: text, mount: text }),
  vaultAuth: fields({
    enabled: flag(true),
    audiences: listOf(z.string({ error: 'must be a text' })),
  }),
  registry: fields({ enabled: flag(true), secretName: text }),
});

/** @internal */
export type BaseFile = z.output<typeof baseFile>;

import { z } from 'zod/v4';
import {
  fields,
  flag,
  mapOf,
  text,
  textOrNumber,
  wholeNumber,
} from '../values/fields';

/**
 * What is read of `preview.yaml`, and of `previewEnvironments` in `base.yaml`
 * and `ingress.yaml` below it. Source: platform repository convention.
 *
 * @internal
 */
export const previewFile = z.object({
  previewEnvironments: fields({
    enabled: flag(true),
    baseDomain: text,
    gitlab: fields({ requeueAfterSeconds: wholeNumber }),
    gateway: fields({ namespace: text }),
    services: mapOf(
      fields({
        enabled: flag(true),
        projectId: textOrNumber,
        branchMatch: text,
        cicdPath: text,
        repoURL: text,
        namespace: text,
        appNameBase: text,
      }),
    ),
  }),
});

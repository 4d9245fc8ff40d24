import { z } from 'zod/v4';
import {
  fields,
  flag,
  mapOf,
  requiredText,
  text,
  wholeNumber,
} from '../values/fields';

/**
 * What is read of `service-groups.yaml`. A member without `subdomain` goes by
 * its key. Source: platform repository convention.
 *
 * @internal
 */
export const serviceGroupsFile = z.object({
  serviceGroups: mapOf(
    fields({
      enabled: flag(true),
      baseDomain: requiredText,
      clusterName: requiredText,
      services: mapOf(
        fields({
          enabled: flag(true),
          subdomain: text,
          namespace: text,
          serviceName: text,
          servicePort: wholeNumber,
        }),
      ),
    }),
  ),
});

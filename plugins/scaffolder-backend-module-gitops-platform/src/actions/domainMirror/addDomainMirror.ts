import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { PlatformChangeOf } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import {
  deliverChange,
  deliveryInput,
  deliveryOutput,
  type ChangeActionOptions,
} from '../delivery';
import { given, required } from '../given';
import { examples } from './addDomainMirror.examples';

type MirrorRoutes = PlatformChangeOf<'add-domain-mirror'>['routes'];

/**
 * `gitops:domain-mirror:add`: makes an environment answer under another domain.
 *
 * @public
 */
export function createAddDomainMirrorAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:domain-mirror:add',
    description:
      'Makes an environment of a GitOps platform answer under another domain as well; appended behind the mirrors that are there, whose live resources are named by their position',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        environment: z => z.string({ description: 'Name of the environment' }),
        domain: z =>
          z.string({ description: 'The domain, e.g. outlet.example.test' }),
        zoneId: z =>
          z
            .string({ description: 'Id of its zone at the DNS provider' })
            .optional(),
        routes: z =>
          z
            .array(
              z.object({
                name: z.string(),
                path: z.string(),
                pathType: z.enum(['PathPrefix', 'Exact']),
                serviceName: z.string({
                  description: 'Name of the Kubernetes Service',
                }),
                servicePort: z.number().int().min(1).max(65_535),
              }),
              {
                description:
                  'Where its requests go; the default routes of the platform where absent or empty',
              },
            )
            .optional(),
        ...deliveryInput,
      },
      output: deliveryOutput,
    },
    async handler(ctx) {
      const { input } = ctx;
      await deliverChange(options, ctx, {
        kind: 'add-domain-mirror',
        environment: required('environment', input.environment),
        domain: required('domain', input.domain),
        zoneId: given(input.zoneId),
        routes: routesOf(input.routes),
      });
    },
  });
}

function routesOf(routes: MirrorRoutes): MirrorRoutes {
  return routes?.length
    ? routes.map(
        ({ name, path, pathType, serviceName, servicePort }, index) => ({
          name: required(`routes[${index}].name`, name),
          path: required(`routes[${index}].path`, path),
          pathType,
          serviceName: required(`routes[${index}].serviceName`, serviceName),
          servicePort,
        }),
      )
    : undefined;
}

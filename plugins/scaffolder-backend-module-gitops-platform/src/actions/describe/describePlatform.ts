import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { syncWaves } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  checkNewService,
  serviceFacts,
  type PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { deliveryInput } from '../delivery';
import { given } from '../given';
import { examples } from './describePlatform.examples';
import { environmentFacts, selectEnvironments } from './environmentFacts';
import { platformFacts } from './platformFacts';
import { requireCapabilities } from './requireCapabilities';

/**
 * `gitops:platform:describe`: reads a platform and tells a template what it
 * needs: names, addresses, environments, paths. It writes nothing.
 *
 * @public
 */
export function createDescribePlatformAction(options: {
  platforms: PlatformReader;
}) {
  const { platforms } = options;
  return createTemplateAction({
    id: 'gitops:platform:describe',
    description:
      'Reads a GitOps platform and outputs its names, addresses, environments and waves, and those of one service',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        platform: deliveryInput.platform,
        service: z =>
          z
            .string({
              description: 'Name of the service whose facts are wanted as well',
            })
            .optional(),
        newService: z =>
          z
            .boolean({
              description:
                'The service is to be created: fail where its name is unusable, or taken by another than an earlier run with the same repository. False where absent',
            })
            .optional(),
        environments: z =>
          z
            .array(z.string(), {
              description:
                'Names of the environments to output; all enabled ones where absent or empty',
            })
            .optional(),
        group: z =>
          z
            .string({
              description:
                'Full path of the GitLab group for a new repository; where absent the one that most services of the platform are in',
            })
            .optional(),
        repoUrl: z =>
          z
            .string({
              description:
                'Clone or web address of the repository that the service has already, on the git host of the platform; wins over group',
            })
            .optional(),
        registry: z =>
          z
            .string({
              description:
                'Host of the container registry; registry.{git host} where absent',
            })
            .optional(),
        previews: z =>
          z
            .boolean({
              description:
                'The service is to have preview environments: fail where the platform has none',
            })
            .optional(),
        gateway: z =>
          z
            .string({
              description:
                'API gateway that is to lead to the service: fail where the platform has no such service',
            })
            .optional(),
      },
      output: {
        platform: z =>
          z.object(
            {
              name: z.string(),
              title: z.string(),
              gitlabGroup: z.string(),
              brand: z.string().optional(),
              namespacePrefix: z.string(),
              vaultPathPrefix: z.string(),
              gitHost: z.string({ description: 'Host with its port' }),
              gitBaseUrl: z.string(),
              repositoryUrl: z.string({
                description: 'Web address of the platform repository',
              }),
              imagePullSecret: z
                .string({
                  description:
                    'Secret with the credentials of the image registry, in every namespace',
                })
                .optional(),
              chart: z.object({
                name: z.string().optional(),
                version: z.string().optional(),
                repoUrl: z.string().optional(),
              }),
            },
            { description: 'The platform' },
          ),
        service: z =>
          z
            .object(
              {
                name: z.string(),
                repoUrlInput: z.string({
                  description: 'repoUrl for publish:gitlab',
                }),
                webUrl: z.string(),
                cloneUrl: z.string(),
                path: z.string({
                  description: 'Folder of the values files, e.g. .cicd',
                }),
                imageRepository: z.string(),
                project: z.string({
                  description: 'Full path of the project on the git host',
                }),
                annotations: z.record(z.string(), {
                  description:
                    'Annotations that connect a catalog entity with the service, its project and its Argo CD applications',
                }),
              },
              { description: 'The service that was asked for' },
            )
            .optional(),
        environments: z =>
          z.array(
            z.object({
              name: z.string(),
              namespace: z.string(),
              infraNamespace: z.string(),
              autoSync: z.boolean(),
              deployedBy: z.enum(
                ['default-branch', 'version-tag', 'release-tag'],
                {
                  description:
                    'What makes the pipeline of a service deploy to it, by the convention of the platform',
                },
              ),
              domain: z.string().optional(),
              domains: z.array(z.string(), {
                description: 'The domain and its mirrors',
              }),
              vaultMount: z.string(),
              application: z
                .string({ description: 'Argo CD application of the service' })
                .optional(),
              vaultPath: z
                .string({
                  description:
                    "Path of the service's secrets below the mount, without a leading slash",
                })
                .optional(),
              vaultPolicy: z.string().optional(),
            }),
            { description: 'The enabled environments that were asked for' },
          ),
        waves: z =>
          z.array(
            z.object({
              value: z.string(),
              title: z.string(),
              services: z.array(z.string()),
            }),
            { description: 'The sync waves to choose from' },
          ),
      },
    },
    async handler(ctx) {
      const { input, signal } = ctx;
      const service = given(input.service);
      if (input.newService) {
        if (service === undefined) {
          throw new InputError('newService needs the name in "service"');
        }
        // Somebody may have taken the name a moment ago.
        platforms.settingsOf(input.platform);
        platforms.invalidate(input.platform);
      }
      const model = await platforms.read(input.platform, { signal });
      if (service !== undefined && input.newService) {
        const { problems, registered } = await checkNewService(
          platforms.repositories,
          model,
          service,
          { group: given(input.group), signal },
        );
        if (problems.length > 0) {
          throw new InputError(
            `"${service}" cannot be a new service of platform "${
              model.name
            }": ${problems.map(({ message }) => message).join(' ')}`,
          );
        }
        if (registered) {
          ctx.logger.info(
            `Platform "${model.name}" has "${service}" already, from the repository that an earlier run made: this run completes what is missing`,
          );
        }
      }
      const environments = selectEnvironments(model, input.environments);
      requireCapabilities(model, {
        previews: input.previews,
        gateway: given(input.gateway),
      });
      ctx.output('platform', platformFacts(model));
      if (service !== undefined) {
        ctx.output(
          'service',
          serviceFacts(model, service, {
            group: given(input.group),
            registry: given(input.registry),
            repoUrl: given(input.repoUrl),
          }),
        );
      }
      ctx.output(
        'environments',
        environments.map(environment =>
          environmentFacts(model, environment, service),
        ),
      );
      ctx.output('waves', syncWaves(model));
      ctx.logger.info(
        `Platform "${model.name}" at ${model.repository.revision.slice(
          0,
          8,
        )} of ${model.repository.branch}: ${environments
          .map(({ name }) => name)
          .join(', ')}`,
      );
    },
  });
}

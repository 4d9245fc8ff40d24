import type { z as zod } from 'zod/v3';

type Zod = typeof zod;

const auth = (z: Zod) =>
  z.object({
    policy: z.enum(['no-need', 'optional', 'required'], {
      description: 'Whether a request needs a token',
    }),
    permission: z
      .string({ description: 'Permission that the token must hold' })
      .optional(),
  });

/** Own input fields of `gitops:gateway-route:add`. */
export const gatewayRouteInput = {
  gateway: (z: Zod) =>
    z.string({
      description:
        'Name of the API gateway among the services of the platform, e.g. api-gw',
    }),
  file: (z: Zod) =>
    z
      .string({
        description:
          "Path of the file in the gateway's repository; config.yaml where absent",
      })
      .optional(),
  cluster: (z: Zod) =>
    z.object(
      {
        name: z.string(),
        addr: z.string({
          description: 'Kubernetes Service and port, e.g. gift-service-sv:8080',
        }),
        type: z.enum(['grpc', 'http']),
      },
      { description: 'Where the requests go' },
    ),
  api: (z: Zod) =>
    z.object(
      {
        name: z.string({
          description: 'Requests arrive at /api/{name}/…',
        }),
        auth: auth(z),
        methods: z
          .array(z.object({ name: z.string(), auth: auth(z) }), {
            description:
              'Methods whose requirements differ from those of the API',
          })
          .optional(),
      },
      { description: 'What is reachable, and for whom' },
    ),
};

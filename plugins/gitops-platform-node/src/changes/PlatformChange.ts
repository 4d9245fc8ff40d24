import { z } from 'zod/v4';

/*
 * A change is data: it is what an action asks for, what the trailer of our
 * commits holds, and what a merge request is made from again when its branch
 * no longer merges. Fields that are absent take the convention of the platform.
 */

const registerService = z.strictObject({
  kind: z.literal('register-service'),
  /** RFC 1123 label; the key of the entry and the first part of the application's name. */
  service: z.string(),
  /** `"0"` backend, `"1"` gateway, `"2"` frontend. */
  syncWave: z.string().optional(),
  /** Clone address. */
  repoUrl: z.string().optional(),
  /** Folder with the values files. */
  path: z.string().optional(),
});

/** Takes the service out of the registry and out of the preview environments. */
const unregisterService = z.strictObject({
  kind: z.literal('unregister-service'),
  service: z.string(),
});

const enablePreview = z.strictObject({
  kind: z.literal('enable-preview'),
  service: z.string(),
  /** Go RE2 expression that a branch must match. */
  branchMatch: z.string().optional(),
  /** Numeric id of the service's project on the git host, as a string. */
  projectId: z.string().optional(),
  /** Namespace that previews run in. */
  namespace: z.string().optional(),
  /** First part of the name of the application inside a preview. */
  appNameBase: z.string().optional(),
  /** Clone address of a service whose registration is not merged yet; of others the platform knows it. */
  repoUrl: z.string().optional(),
  /** Folder with the values files of such a service. */
  path: z.string().optional(),
});

/** Sets `enabled: false`; the entry stays. */
const disablePreview = z.strictObject({
  kind: z.literal('disable-preview'),
  service: z.string(),
});

const mirrorRoute = z.strictObject({
  name: z.string(),
  path: z.string(),
  pathType: z.enum(['PathPrefix', 'Exact']),
  serviceName: z.string(),
  servicePort: z.number().int(),
});

/** Appends to `mirrors` of the environment: live resources are named by the index. */
const addDomainMirror = z.strictObject({
  kind: z.literal('add-domain-mirror'),
  environment: z.string(),
  domain: z.string(),
  zoneId: z.string().optional(),
  /** The platform's default routes where absent. */
  routes: z.array(mirrorRoute).optional(),
});

/** Removes the last mirror of the environment, or refuses: those behind another one would be renamed. */
const removeDomainMirror = z.strictObject({
  kind: z.literal('remove-domain-mirror'),
  environment: z.string(),
  domain: z.string(),
  /** Remove it although mirrors behind it take other indexes, so that their live resources are made anew. */
  renumber: z.boolean().optional(),
});

const publishInServiceGroup = z.strictObject({
  kind: z.literal('publish-in-service-group'),
  group: z.string(),
  /** Key of the entry. */
  name: z.string(),
  /** The name where absent. */
  subdomain: z.string().optional(),
  namespace: z.string(),
  serviceName: z.string(),
  servicePort: z.number().int(),
  path: z.string().optional(),
  pathType: z.enum(['PathPrefix', 'Exact']).optional(),
});

const addEnvironment = z.strictObject({
  kind: z.literal('add-environment'),
  environment: z.string(),
  domain: z.string(),
  infraNamespace: z.string().optional(),
  autoSync: z.boolean().optional(),
  enabled: z.boolean().optional(),
});

const gatewayAuth = z.strictObject({
  policy: z.enum(['no-need', 'optional', 'required']),
  permission: z.string().optional(),
});

/** Written into the `config.yaml` of the API gateway's own repository. */
const addGatewayRoute = z.strictObject({
  kind: z.literal('add-gateway-route'),
  /** Name of the API gateway among the services of the platform. */
  gateway: z.string(),
  /** Path of the file in the gateway's repository; `config.yaml` where absent. */
  file: z.string().optional(),
  cluster: z.strictObject({
    name: z.string(),
    /** `{service}:{port}`. */
    addr: z.string(),
    type: z.enum(['grpc', 'http']),
  }),
  api: z.strictObject({
    /** Requests arrive at `/api/{name}/…`. */
    name: z.string(),
    auth: gatewayAuth,
    methods: z
      .array(z.strictObject({ name: z.string(), auth: gatewayAuth }))
      .optional(),
  }),
});

/** Copies `image.tag` of one environment's values file to another's, in the service's own repository. */
const promoteImage = z.strictObject({
  kind: z.literal('promote-image'),
  service: z.string(),
  from: z.string(),
  to: z.string(),
  /** The tag that the person saw; another one in the file by now is a conflict. */
  expectedTag: z.string().optional(),
});

/**
 * Checks a change that comes from outside, e.g. from a commit message.
 *
 * @public
 */
export const platformChangeSchema = z.discriminatedUnion('kind', [
  registerService,
  unregisterService,
  enablePreview,
  disablePreview,
  addDomainMirror,
  removeDomainMirror,
  publishInServiceGroup,
  addEnvironment,
  addGatewayRoute,
  promoteImage,
]);

/**
 * Something that a platform, or a repository that belongs to it, shall have.
 *
 * @public
 */
export type PlatformChange = z.output<typeof platformChangeSchema>;

/** @public */
export type PlatformChangeKind = PlatformChange['kind'];

/**
 * The change of one kind.
 *
 * @public
 */
export type PlatformChangeOf<Kind extends PlatformChangeKind> = Extract<
  PlatformChange,
  { kind: Kind }
>;

/**
 * What a GitOps platform consists of, the same type for every layout.
 *
 * A layout (in `gitops-platform-node`) reads a platform repository into this
 * model; everything a page or a template shows is derived from it by the pure
 * functions of this package.
 *
 * @public
 */
export interface PlatformModel {
  /** Key of the platform in `gitopsPlatform.platforms`, e.g. `poc`. */
  name: string;
  /** Name shown to people. */
  title: string;
  layout: PlatformLayoutName;
  repository: PlatformRepository;
  /** Full path of the GitLab group that owns the services, e.g. `acme`. */
  gitlabGroup: string;
  /** Product or tenant that the platform serves, e.g. `shop`. */
  brand?: string;
  /** Namespaces are `{namespacePrefix}-{environment}`. */
  namespacePrefix: string;
  /** Vault paths start with it. It differs from `namespacePrefix`. */
  vaultPathPrefix: string;
  /** Argo CD project of the applications; absent where the file names none. */
  argocdProject?: string;
  chart: HelmChart;
  /** Secret with the credentials of the image registry, in every namespace; absent where the platform makes none. */
  imagePullSecret?: string;
  /** In the order of the file. */
  environments: PlatformEnvironment[];
  /**
   * Place in the template of the ApplicationSet that turns `autoSync: false`
   * into `true`; absent where it does not.
   */
  autoSyncOverride?: SourcePosition;
  vault: PlatformVault;
  /** In the order of the file. Services that are commented out are not here. */
  services: PlatformService[];
  /** Absent where the platform has no preview environments at all. */
  previews?: PreviewSettings;
  serviceGroups: ServiceGroup[];
}

/** @public */
export type PlatformLayoutName = 'registry' | 'deploy-tree' | 'deploy-repo';

/**
 * Where the platform was read from.
 * @public
 */
export interface PlatformRepository {
  /** Web address of the repository, without a trailing slash or `.git`. */
  url: string;
  /** Host of the git server with its port where it has one, e.g. `gitlab.example.test`. */
  host: string;
  /** Address of the git host, with protocol and port, e.g. `http://localhost:8929`. */
  baseUrl: string;
  /** Full project path on the host, e.g. `acme/infra/poc/gitops-config`. */
  project: string;
  /** Branch that was read. */
  branch: string;
  /** What identifies this state of the branch; a commit sha for GitLab. */
  revision: string;
  /** Folder with `base.yaml` and `core.yaml`, relative to the repository, e.g. `platform`. */
  path: string;
}

/**
 * A place in a file of a repository.
 * @public
 */
export interface SourcePosition {
  /** Path relative to the repository, with forward slashes. */
  file: string;
  /** First line is 1. */
  line: number;
}

/** @public */
export interface HelmChart {
  repoUrl?: string;
  name?: string;
  version?: string;
}

/** @public */
export interface PlatformEnvironment {
  name: string;
  enabled: boolean;
  /** Argo CD synchronises without a human. */
  autoSync: boolean;
  /** Host that serves the environment's applications. */
  domain?: string;
  /** Namespace of shared infrastructure, `infra-{name}` where the file does not say. */
  infraNamespace: string;
  mirrors: DomainMirror[];
  /** Where people find the tools that serve this environment. */
  links: EnvironmentLinks;
  position?: SourcePosition;
}

/**
 * An additional domain of an environment. Its index is part of the names of
 * live resources, so the order must not change.
 * @public
 */
export interface DomainMirror {
  index: number;
  domain: string;
  /** Where its paths lead; empty where the platform has mirrors switched off. */
  routes: MirrorRoute[];
}

/**
 * What of a mirror leads to which Kubernetes Service.
 * @public
 */
export interface MirrorRoute {
  path: string;
  /** Of the Gateway API, such as `PathPrefix`. */
  pathType?: string;
  /** E.g. `storefront-sv`. */
  serviceName: string;
}

/** @public */
export interface PlatformVault {
  enabled: boolean;
  /** Address inside the cluster; not one that a browser reaches. */
  address?: string;
  /** Mount of the KV v2 engine, without slashes around it. */
  mount: string;
  /** Audience of the Kubernetes auth roles. */
  audience: string;
}

/** @public */
export interface PlatformService {
  name: string;
  /** A string in the file as well: `"0"` backend, `"1"` gateway, `"2"` frontend. */
  syncWave: string;
  /** Clone address, with defaults applied. */
  repoUrl: string;
  /** Folder with `default.yaml` and `{environment}.yaml` in the service's repository. */
  path: string;
  position?: SourcePosition;
}

/** @public */
export interface PreviewSettings {
  enabled: boolean;
  /** Previews are `{tag}.{baseDomain}`. */
  baseDomain?: string;
  gatewayNamespace?: string;
  /** How often Argo CD asks the git host for merge requests, in seconds. */
  requeueAfterSeconds?: number;
  services: PreviewService[];
}

/** @public */
export interface PreviewService {
  /** Key of the entry; the name of a platform service. */
  service: string;
  enabled: boolean;
  /** Numeric project id on the git host, as a string. */
  projectId?: string;
  /** Go RE2 expression that a branch must match, unanchored unless it says so. */
  branchMatch?: string;
  cicdPath?: string;
  repoUrl?: string;
  namespace?: string;
  /** First part of the application name inside the preview: `{appNameBase}-{tag}`. */
  appNameBase?: string;
  position?: SourcePosition;
}

/** @public */
export interface ServiceGroup {
  name: string;
  enabled: boolean;
  baseDomain: string;
  clusterName: string;
  services: ServiceGroupMember[];
}

/** @public */
export interface ServiceGroupMember {
  /** Key in the file, e.g. `hubble`. */
  name: string;
  enabled: boolean;
  subdomain: string;
  namespace?: string;
  serviceName?: string;
  servicePort?: number;
}

/**
 * Public addresses of the tools of one environment: a platform may have one
 * Vault or Argo CD for all environments, or one for each. A base URL has no
 * trailing slash.
 * @public
 */
export interface EnvironmentLinks {
  vault?: { baseUrl: string; style: VaultUiStyle };
  /** Namespace of Vault Enterprise or OpenBao; commands need it without a Vault UI too. */
  vaultNamespace?: string;
  hubble?: { baseUrl: string; verdictStyle: HubbleVerdictStyle };
  grafana?: { baseUrl: string; dashboards: GrafanaDashboard[] };
  argocd?: { baseUrl: string; namespace: string };
}

/**
 * Path of a secret in the Vault UI, by version: `show` up to Vault 1.14 and
 * OpenBao, `kv` for 1.15 to 1.21, `secrets-engines` from 2.0.
 * @public
 */
export type VaultUiStyle = 'show' | 'kv' | 'secrets-engines';

/**
 * Query parameter of Hubble UI for verdicts: `verdicts` from UI 0.13,
 * `verdict` before.
 * @public
 */
export type HubbleVerdictStyle = 'verdicts' | 'verdict';

/** @public */
export interface GrafanaDashboard {
  title: string;
  uid: string;
  slug?: string;
  /** Query variables; values may hold `{service}`, `{namespace}`, `{environment}`, `{application}`, `{appName}`. */
  variables?: Record<string, string>;
}

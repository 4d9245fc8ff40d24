import type { HumanDuration } from '@backstage/types';

interface VaultLinks {
  /** @visibility backend */
  baseUrl?: string;
  /**
   * Addresses of secrets in the UI: `show` for Vault up to 1.14 and OpenBao,
   * `kv` (default) for 1.15 to 1.21, `secrets-engines` from 2.0.
   *
   * @visibility backend
   */
  style?: 'show' | 'kv' | 'secrets-engines';
  /**
   * Namespace of Vault Enterprise or OpenBao, in links and commands; that of
   * `sources.vault` where absent.
   *
   * @visibility backend
   */
  namespace?: string;
}

interface HubbleLinks {
  /** @visibility backend */
  baseUrl?: string;
  /**
   * Query parameter for verdicts: `verdicts` (default) from Hubble UI 0.13,
   * `verdict` before.
   *
   * @visibility backend
   */
  verdictStyle?: 'verdicts' | 'verdict';
}

interface GrafanaLinks {
  /** @visibility backend */
  baseUrl?: string;
  dashboards?: Array<{
    /** @visibility backend */
    title: string;
    /** @visibility backend */
    uid: string;
    /** @visibility backend */
    slug?: string;
    /**
     * Dashboard variables; values may hold `{service}`, `{namespace}`,
     * `{environment}`, `{application}` and `{appName}`.
     */
    variables?: {
      /** @visibility backend */
      [variable: string]: string;
    };
  }>;
}

interface ArgocdLinks {
  /** @visibility backend */
  baseUrl?: string;
  /**
   * Namespace of the Argo CD applications; `argocd` where absent.
   *
   * @visibility backend
   */
  namespace?: string;
}

export interface Config {
  /**
   * GitOps platforms whose repositories the portal reads and edits. Tokens are
   * not configured here: they are those of `integrations.gitlab`.
   *
   * @visibility backend
   */
  gitopsPlatform?: {
    /**
     * How long a read is served before the git host is asked whether the
     * repository has moved on: a duration such as `30s`, an ISO 8601 one, or
     * an object such as `{ minutes: 1 }`. One minute where absent; at least
     * one second.
     *
     * @visibility backend
     */
    refresh?: HumanDuration | string;

    /** Which catalog entities stand for a service. */
    entities?: {
      /**
       * Web addresses below which a catalog file may stand for any service, e.g.
       * `https://gitlab.example.test/acme/catalog/-/blob/main/` for a central
       * repository of catalog files. Elsewhere it has to be in the repository of
       * the service or of the platform, or a `file:` of the portal.
       *
       * @visibility backend
       */
      trustedLocations?: string[];
    };

    /**
     * The platforms by name. A name consists of lower-case letters, digits and
     * "-"; templates and the annotation `gitops-platform.io/platform` use it.
     */
    platforms?: {
      [name: string]: {
        /**
         * Name shown to people; the key where absent.
         *
         * @visibility backend
         */
        title?: string;

        /**
         * Kind of repository; `registry` where absent.
         *
         * @visibility backend
         */
        layout?: 'registry' | 'deploy-tree' | 'deploy-repo';

        /**
         * Web address of the platform repository. Its host must be that of an
         * entry of `integrations.gitlab`.
         *
         * @visibility backend
         */
        url: string;

        /**
         * Branch that is read and that merge requests go to; the default
         * branch of the repository where absent.
         *
         * @visibility backend
         */
        branch?: string;

        /**
         * Folder with `base.yaml` and `core.yaml`; `platform` where absent.
         *
         * @visibility backend
         */
        path?: string;

        /**
         * Public addresses of the platform's tools, over what the platform
         * repository itself tells (`service-groups.yaml`). What is said of an
         * environment goes, field by field, over what is said of all.
         */
        links?: {
          /** The Vault of all environments, or one per environment. */
          vault?: VaultLinks & {
            environments?: { [environment: string]: VaultLinks };
          };
          /** The Hubble UI of all environments, or one per environment. */
          hubble?: HubbleLinks & {
            environments?: { [environment: string]: HubbleLinks };
          };
          /** The Grafana of all environments, or one per environment. */
          grafana?: GrafanaLinks & {
            environments?: { [environment: string]: GrafanaLinks };
          };
          /** The Argo CD of all environments, or one per environment. */
          argocd?: ArgocdLinks & {
            environments?: { [environment: string]: ArgocdLinks };
          };
        };
      };
    };
  };
}

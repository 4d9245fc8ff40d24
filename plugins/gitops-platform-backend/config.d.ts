import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

/** How the portal logs in to Vault. Its policy needs `read` on `{mount}/subkeys/*` only. */
type VaultAuthentication =
  | {
      method: 'token';
      /** @visibility secret */
      token: string;
    }
  | {
      method: 'kubernetes';
      /** Path of the auth method; `kubernetes` where absent. */
      mount?: string;
      role: string;
      /** File with the token of the service account; that of the pod where absent. */
      tokenPath?: string;
    }
  | {
      method: 'approle';
      /** Path of the auth method; `approle` where absent. */
      mount?: string;
      /** @visibility secret */
      roleId: string;
      /** @visibility secret */
      secretId: string;
    };

interface VaultInstance {
  /**
   * Address that the backend reaches, e.g. `https://vault.example.test:8200`.
   *
   * @visibility backend
   */
  address: string;
  /**
   * Namespace of Vault Enterprise.
   *
   * @visibility backend
   */
  namespace?: string;
  /**
   * PEM file with certificate authorities besides those that Node trusts.
   *
   * @visibility backend
   */
  caFile?: string;
  auth: VaultAuthentication;
}

interface ArgocdInstance {
  /**
   * Address that the backend reaches, e.g. `https://argocd.example.test`.
   *
   * @visibility backend
   */
  address: string;
  /**
   * PEM file with certificate authorities besides those that Node trusts.
   *
   * @visibility backend
   */
  caFile?: string;
  /**
   * Token of an account that may get applications and nothing else.
   *
   * @visibility secret
   */
  token: string;
  /**
   * Namespace of the platform's applications, where Argo CD has applications in
   * several; all are looked at where absent.
   *
   * @visibility backend
   */
  namespace?: string;
}

interface KubernetesInstance {
  /**
   * Address of the Kubernetes API that the backend reaches, e.g.
   * `https://kubernetes.default.svc`.
   *
   * @visibility backend
   */
  address: string;
  /**
   * PEM file with certificate authorities besides those that Node trusts; in a
   * pod `/var/run/secrets/kubernetes.io/serviceaccount/ca.crt`.
   *
   * @visibility backend
   */
  caFile?: string;
  /**
   * Token of a service account that may get and list `vaultstaticsecrets`.
   *
   * @visibility secret
   */
  token?: string;
  /**
   * File with that token, read anew for each request; that of the pod where both are absent.
   *
   * @visibility backend
   */
  tokenPath?: string;
}

/** A Prometheus with Hubble's metrics, or what speaks its API. */
interface PrometheusInstance {
  /**
   * Address that the backend reaches, e.g. `https://prometheus.example.test`;
   * `/api/v1` is below it.
   *
   * @visibility backend
   */
  address: string;
  /**
   * PEM file with certificate authorities besides those that Node trusts.
   *
   * @visibility backend
   */
  caFile?: string;
  /**
   * Bearer token, for a Prometheus that asks for one.
   *
   * @visibility secret
   */
  token?: string;
  /**
   * For a Prometheus behind basic authentication, in place of `token`.
   *
   * @visibility backend
   */
  username?: string;
  /** @visibility secret */
  password?: string;
  /**
   * Names of the labels of Hubble's metrics, which its context options decide.
   *
   * @visibility backend
   */
  labels?: {
    /** `source_namespace` where absent. */
    sourceNamespace?: string;
    /** `source_workload` where absent. */
    sourceWorkload?: string;
    /** `destination_namespace` where absent. */
    destinationNamespace?: string;
    /** `destination_workload` where absent. */
    destinationWorkload?: string;
  };
  /**
   * PromQL, for metrics of another shape. `{to}` and `{from}` become matchers
   * of the labels above; `{environment}`, `{namespace}`, `{service}` and
   * `{appName}` become text, escaped for a quoted string.
   *
   * @visibility backend
   */
  queries?: {
    /** Flows per second by the label `verdict` (`FORWARDED`, `DROPPED`). */
    flows?: string;
    /** HTTP answers per second by the label `status`. */
    http?: string;
  };
}

export interface Config {
  gitopsPlatform?: {
    liveState?: {
      /**
       * How long live state is served before its source is asked again: a
       * duration such as `30s`. 30 seconds where absent; at least one second.
       *
       * @visibility backend
       */
      refresh?: HumanDuration | string;
    };

    platforms?: {
      [name: string]: {
        /** Servers that live state is read from. Without them pages show what git says. */
        sources?: {
          /** The Argo CD of all environments, or one per environment. */
          argocd?: Partial<ArgocdInstance> & {
            environments?: { [environment: string]: ArgocdInstance };
          };
          /**
           * The cluster of all environments, or one per environment. Only the
           * resources of the Vault Secrets Operator are listed.
           */
          kubernetes?: Partial<KubernetesInstance> & {
            environments?: { [environment: string]: KubernetesInstance };
          };
          /** The Prometheus of all environments, or one per environment. */
          prometheus?: Partial<PrometheusInstance> & {
            environments?: { [environment: string]: PrometheusInstance };
          };
          /**
           * The Vault of all environments, or one per environment. Names of
           * keys and dates are read, never values.
           */
          vault?: Partial<VaultInstance> & {
            environments?: { [environment: string]: VaultInstance };
          };
        };
      };
    };

    /**
     * The portal tells people that their merge requests are merged and that
     * the services they registered are healthy. It needs the notifications
     * plugin; with merge request events of GitLab it happens at once.
     */
    notifications?: {
      /**
       * `false` where absent.
       *
       * @visibility backend
       */
      enabled?: boolean;
    };

    /**
     * The portal rebuilds its own open merge requests that no longer merge,
     * e.g. because another one beside the same entry was merged first.
     *
     * @visibility backend
     */
    refreshMergeRequests?: {
      /**
       * `false`: the portal changes a merge request only when a template is run
       * again. `true` where absent.
       *
       * @visibility backend
       */
      enabled?: boolean;

      /**
       * When the merge requests are looked through. Every two minutes, first
       * after 30 seconds and for one minute at most, where absent. One instance
       * of the backend does it for all: the scope is always `global`.
       *
       * @visibility backend
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}

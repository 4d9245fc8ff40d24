import type {
  PlatformModel,
  PlatformService,
  ServiceConfiguration,
} from '../model';
import type { SourceReading } from './SourceReading';

/**
 * What a platform says about a catalog entity. The browser asks with the entity
 * ref only; everything else is found by the backend.
 * @public
 */
export type EntityPlatformView =
  | {
      status: 'ok';
      /** E.g. `component:default/user-service`. */
      entityRef: string;
      /** The platform, its services and previews narrowed to this service. */
      model: PlatformModel;
      service: PlatformService;
      /** Absent where the service's repository is missing or cannot be read. */
      configuration?: ServiceConfiguration;
      /** The user may not see the secrets: the configuration is without them. */
      secretsHidden?: boolean;
      sources: SourceStatus[];
    }
  | {
      status: 'problem';
      entityRef: string;
      problem: EntityProblem;
      sources: SourceStatus[];
    };

/**
 * Whether a source of a view could be read. Sources fail one by one.
 *
 * - `stale`: it cannot be read now; what is shown was read before.
 * - `error`: it cannot be read, and was not read before.
 *
 * @public
 */
export interface SourceStatus extends Omit<SourceReading, 'status'> {
  source: 'platform-repository' | 'service-repository';
  status: 'ok' | 'stale' | 'error';
}

/**
 * Why an entity has no platform view.
 *
 * - `no-platform`: nothing says which platform it belongs to.
 * - `unknown-platform`: its annotation names one that is not configured.
 * - `platform-unreadable`: its platform is configured and cannot be read.
 * - `service-not-registered`: its platform has no such service.
 * - `repository-mismatch`: the platform's service of that name is deployed from
 *   another repository.
 * - `untrusted-location`: it is described where anybody could name any service.
 *
 * @public
 */
export interface EntityProblem {
  code: EntityProblemCode;
  /** English sentence that says what is the matter. */
  message: string;
  /** English sentence that says what to do. */
  hint: string;
  /** Page of the open merge request that registers the service. */
  mergeRequestUrl?: string;
}

/** @public */
export type EntityProblemCode =
  | 'no-platform'
  | 'unknown-platform'
  | 'platform-unreadable'
  | 'service-not-registered'
  | 'repository-mismatch'
  | 'untrusted-location';

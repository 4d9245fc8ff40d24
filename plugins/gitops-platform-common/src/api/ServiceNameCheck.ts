import type { NameProblem } from '../names';

/**
 * Whether a name can be given to a new service, as platform, git host and
 * catalog say. Of what has the name already nothing else is told.
 * @public
 */
export interface ServiceNameCheck {
  name: string;
  /** Of its spelling, its length, and the services of the platform. */
  problems: NameProblem[];
  /**
   * The platform has the service already, from the repository that an earlier
   * run made: a new run completes what is missing.
   */
  registered: boolean;
  /** Web address of the repository to be. */
  repositoryUrl: string;
  /** `unfinished`: made by an earlier run, or empty; a new run goes on with it. */
  repository: NameAvailability | 'unfinished';
  /** `component:default/{name}`; that of an unfinished repository counts as free. */
  catalog: NameAvailability;
}

/**
 * `unknown` where the git host or the catalog does not answer.
 * @public
 */
export type NameAvailability = 'free' | 'taken' | 'unknown';

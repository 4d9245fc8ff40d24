import type { EnvironmentLinks, PlatformModel } from '../model';

/**
 * Public addresses of the tools that serve an environment; none where the
 * platform has no such environment.
 *
 * @public
 */
export function linksOf(
  model: Pick<PlatformModel, 'environments'>,
  environment: string,
): EnvironmentLinks {
  return (
    model.environments.find(({ name }) => name === environment)?.links ?? {}
  );
}

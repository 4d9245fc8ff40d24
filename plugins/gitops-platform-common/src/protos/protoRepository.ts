import type { PlatformModel } from '../model';

type Platform = Pick<PlatformModel, 'gitlabGroup'> & {
  repository: Pick<PlatformModel['repository'], 'baseUrl'>;
};

/**
 * Full path of the group that holds the proto repositories:
 * `{gitlabGroup}/api/proto`.
 *
 * Source: platform repository convention ("A proto repo").
 *
 * @public
 */
export function protoGroup({
  gitlabGroup,
}: Pick<Platform, 'gitlabGroup'>): string {
  return `${gitlabGroup}/api/proto`;
}

/**
 * Project with the pipeline that proto repositories include:
 * `{gitlabGroup}/api/ci`.
 *
 * Source: platform repository convention ("A proto repo").
 *
 * @public
 */
export function protoPipelineProject({
  gitlabGroup,
}: Pick<Platform, 'gitlabGroup'>): string {
  return `${gitlabGroup}/api/ci`;
}

/**
 * Web address of the proto repository of an API.
 *
 * @example `https://gitlab.example.test/acme/api/proto/gift-api`
 * @public
 */
export function protoRepositoryUrl(platform: Platform, api: string): string {
  return `${platform.repository.baseUrl.replace(/\/+$/, '')}/${protoGroup(
    platform,
  )}/${api}`;
}

import type { PlatformSettings } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { platformsOfEvent } from './platformsOfEvent';

const platform = (
  name: string,
  url: string,
  branch?: string,
): PlatformSettings => ({
  name,
  title: name,
  layout: 'registry',
  url,
  path: 'platform',
  ...(branch && { branch }),
});

const SHOP = 'acme/infra/shop/gitops-config';
const PLATFORMS = [
  platform('shop', `https://gitlab.example.test/${SHOP}`),
  platform('shop-next', `https://gitlab.example.test/${SHOP}`, 'next'),
  platform('games', 'https://example.test/gitlab/Playful/gitops-config'),
];

const push = (project: string, ref = 'refs/heads/main') => ({
  object_kind: 'push',
  event_name: 'push',
  ref,
  project: { path_with_namespace: project, default_branch: 'main' },
});

const mergeRequest = (action: string | undefined, target = 'main') => ({
  object_kind: 'merge_request',
  event_type: 'merge_request',
  project: { path_with_namespace: SHOP, default_branch: 'main' },
  object_attributes: { action, target_branch: target },
});

describe('platformsOfEvent', () => {
  it.each<[string, unknown, string[]]>([
    ['a push to the default branch', push(SHOP), ['shop']],
    [
      'a push to a configured branch',
      push(SHOP, 'refs/heads/next'),
      ['shop-next'],
    ],
    [
      'a push below a path, in other letters',
      push('playful/GitOps-Config'),
      ['games'],
    ],
    [
      'a push of a system hook',
      { ...push(SHOP), object_kind: undefined },
      ['shop'],
    ],
    [
      'a push that does not tell the default branch',
      { ...push(SHOP), project: { path_with_namespace: SHOP } },
      ['shop'],
    ],
    ['a merge', mergeRequest('merge'), ['shop']],
    [
      'a merge into a configured branch',
      mergeRequest('merge', 'next'),
      ['shop-next'],
    ],
    ['a reopened merge request', mergeRequest('reopen'), ['shop']],
  ])('finds the platform of %s', (_title, payload, expected) => {
    expect(platformsOfEvent(PLATFORMS, payload)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    [
      "a push to one of the portal's own branches",
      push(SHOP, 'refs/heads/gitops-platform/register-gifts'),
    ],
    [
      'a push of a tag of the same name',
      { ...push(SHOP, 'refs/tags/main'), object_kind: 'tag_push' },
    ],
    ['a push to another project', push('acme/services/user-service')],
    ['a push to a project whose path ends alike', push('config')],
    ['a push to another group', push('other/infra/shop/gitops-config')],
    ['a merge request that was approved', mergeRequest('approved')],
    ['a merge request without an action', mergeRequest(undefined)],
    ['a pipeline', { ...push(SHOP), object_kind: 'pipeline' }],
    ['a push without a ref', { ...push(SHOP), ref: undefined }],
    ['something else', { project: SHOP }],
    ['nothing', undefined],
  ])('finds none for %s', (_title, payload) => {
    expect(platformsOfEvent(PLATFORMS, payload)).toEqual([]);
  });
});

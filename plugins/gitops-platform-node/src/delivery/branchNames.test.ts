import type { ChangedRepository, PlatformChange } from '../changes';
import { changeBranch } from './branchNames';

const register = (service: string): PlatformChange => ({
  kind: 'register-service',
  service,
});

describe('changeBranch', () => {
  it.each<[PlatformChange, ChangedRepository, boolean, string]>([
    [
      register('user'),
      { of: 'platform' },
      false,
      'gitops-platform/register-user',
    ],
    [
      register('user'),
      { of: 'platform' },
      true,
      'gitops-platform/shop/register-user',
    ],
    [
      { kind: 'promote-image', service: 'user', from: 'dev', to: 'qa' },
      { of: 'service', service: 'user' },
      false,
      'gitops-platform/shop/promote-user_qa',
    ],
    [
      {
        kind: 'add-domain-mirror',
        environment: 'live',
        domain: 'gifts.example.test',
      },
      { of: 'platform' },
      false,
      'gitops-platform/add-mirror-live_gifts.example.test',
    ],
  ])('%j in %j, shared: %s', (change, repository, sharesRepository, branch) => {
    expect(
      changeBranch(change, repository, { name: 'shop', sharesRepository }),
    ).toBe(branch);
  });

  it('does not derive from the values', () => {
    const branches = ['v1', 'v2'].map(expectedTag =>
      changeBranch(
        {
          kind: 'promote-image',
          service: 'user',
          from: 'dev',
          to: 'qa',
          expectedTag,
        },
        { of: 'service', service: 'user' },
        { name: 'shop', sharesRepository: false },
      ),
    );
    expect(branches[0]).toBe(branches[1]);
  });

  // Source: git-check-ref-format(1).
  it.each([
    'a..b',
    'a.lock',
    'a.',
    'a b',
    'a~1',
    'a^{}',
    'a:b',
    'a?*[',
    'a\\b',
    'a@{',
  ])('makes a ref that git takes of %j', name => {
    const branch = changeBranch(
      register(name),
      { of: 'platform' },
      {
        name: 'shop',
        sharesRepository: false,
      },
    );
    expect(branch).not.toMatch(/\.\.|[\s~^:?*[\\]|@\{|\.$|\.lock$/);
  });
});

import fc from 'fast-check';
import { commitMessage, readOwnCommit } from './commitMessage';

describe('commitMessage', () => {
  it('has a subject and trailers', () => {
    expect(
      commitMessage({
        platform: 'shop',
        title: 'Register gift-service in Acme Shop',
        change: {
          kind: 'register-service',
          service: 'gift-service',
          syncWave: '0',
        },
        requestedBy: 'user:default/guest',
        taskUrl: 'https://portal.example.test/create/tasks/1',
      }),
    ).toBe(
      [
        'Register gift-service in Acme Shop',
        '',
        'Gitops-Platform-Entry: shop/register/gift-service',
        'Gitops-Platform-Request: {"kind":"register-service","service":"gift-service","syncWave":"0"}',
        'Requested-By: user:default/guest',
        'Task: https://portal.example.test/create/tasks/1',
        '',
      ].join('\n'),
    );
  });

  it('is read back as it was written, whatever the texts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.record(
          {
            kind: fc.constant('register-service' as const),
            service: fc.string({ unit: 'binary', minLength: 1 }),
            syncWave: fc.string(),
            repoUrl: fc.string(),
            path: fc.string(),
          },
          { requiredKeys: ['kind', 'service'] },
        ),
        fc.string({ unit: 'binary' }),
        (title, change, requestedBy) => {
          const own = readOwnCommit(
            commitMessage({
              platform: 'shop',
              title: `T${title}`,
              change,
              requestedBy,
            }),
          );
          expect(own?.change).toEqual(change);
        },
      ),
    );
  });

  it('understands a registration of before there were other changes', () => {
    expect(
      readOwnCommit(
        [
          'Register user in Shop',
          '',
          'Gitops-Platform-Entry: shop/register/user',
          'Gitops-Platform-Request: {"name":"user","syncWave":"1"}',
        ].join('\n'),
      ),
    ).toMatchObject({
      entry: 'shop/register/user',
      change: { kind: 'register-service', service: 'user', syncWave: '1' },
    });
  });

  it.each([
    ['Fix a typo'],
    ['Gitops-Platform-Entry: shop/register/gift-service'],
    ['Fix\n\nGitops-Platform-Entry: shop/register/x\n\nSigned-off-by: A'],
  ])('does not take another commit for its own: %j', message => {
    expect(readOwnCommit(message)).toBeUndefined();
  });

  it.each([['not json'], ['{"name":1}'], ['[]'], ['{"kind":"x"}']])(
    'leaves a request that it cannot read: %s',
    request => {
      expect(
        readOwnCommit(
          `T\n\nGitops-Platform-Entry: shop/register/x\nGitops-Platform-Request: ${request}\n`,
        ),
      ).toMatchObject({ change: undefined });
    },
  );
});

import fc from 'fast-check';
import { commitMessage, readOwnCommit } from './commitMessage';

describe('commitMessage', () => {
  it('has a subject and trailers', () => {
    expect(
      commitMessage({
        platform: 'shop',
        title: 'Register gift-service in Acme Shop',
        registration: { name: 'gift-service', syncWave: '0' },
        requestedBy: 'user:default/guest',
        taskUrl: 'https://portal.example.test/create/tasks/1',
      }),
    ).toBe(
      [
        'Register gift-service in Acme Shop',
        '',
        'Gitops-Platform-Entry: shop/register/gift-service',
        'Gitops-Platform-Request: {"name":"gift-service","syncWave":"0"}',
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
            name: fc.string({ unit: 'binary', minLength: 1 }),
            syncWave: fc.string(),
            repoUrl: fc.string(),
            path: fc.string(),
          },
          { requiredKeys: ['name'] },
        ),
        fc.string({ unit: 'binary' }),
        (title, registration, requestedBy) => {
          const own = readOwnCommit(
            commitMessage({
              platform: 'shop',
              title: `T${title}`,
              registration,
              requestedBy,
            }),
          );
          expect(own?.registration).toEqual(registration);
        },
      ),
    );
  });

  it.each([
    ['Fix a typo'],
    ['Gitops-Platform-Entry: shop/register/gift-service'],
    ['Fix\n\nGitops-Platform-Entry: shop/register/x\n\nSigned-off-by: A'],
  ])('does not take another commit for its own: %j', message => {
    expect(readOwnCommit(message)).toBeUndefined();
  });

  it.each([['not json'], ['{"name":1}'], ['[]']])(
    'leaves a request that it cannot read: %s',
    request => {
      expect(
        readOwnCommit(
          `T\n\nGitops-Platform-Entry: shop/register/x\nGitops-Platform-Request: ${request}\n`,
        ),
      ).toMatchObject({ registration: undefined });
    },
  );
});

import { mockServices } from '@backstage/backend-test-utils';
import type {
  MergedChange,
  PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { readerFake } from '../__fixtures__/platforms';
import { MergedRequestFinder } from './MergedRequestFinder';

const NOW = Date.parse('2026-03-01T12:00:00Z');

/** A registration that was merged in a platform. */
const merged = (platform: string, service: string): MergedChange => ({
  url: `https://gitlab.example.test/${platform}/${service}`,
  mergedAt: '2026-03-01T11:00:00Z',
  commitMessage: [
    `Register ${service}`,
    '',
    `Gitops-Platform-Entry: ${platform}/register/${service}`,
    `Gitops-Platform-Request: ${JSON.stringify({
      kind: 'register-service',
      service,
      repoUrl: `https://gitlab.example.test/acme/services/${service}.git`,
      path: '.cicd',
      syncWave: '0',
    })}`,
    'Requested-By: user:default/anna',
    '',
  ].join('\n'),
});

function setUp(mergedChanges: (platform: string) => Promise<MergedChange[]>) {
  const logger = mockServices.logger.mock();
  const finder = new MergedRequestFinder({
    logger,
    platforms: {
      list: readerFake().list,
      delivery: { mergedChanges },
    } as unknown as PlatformReader,
    now: () => NOW,
  });
  return {
    logger,
    find: () => finder.find(new AbortController().signal),
  };
}

describe('MergedRequestFinder', () => {
  it('finds who asked for what in all platforms', async () => {
    const mergedChanges = jest.fn(async (platform: string) => [
      merged(platform, 'gifts'),
    ]);
    const found = await setUp(mergedChanges).find();
    expect(
      found.map(({ platform, service, requester, link }) => [
        platform,
        service,
        requester,
        link,
      ]),
    ).toEqual([
      [
        'shop',
        'gifts',
        'user:default/anna',
        'https://gitlab.example.test/shop/gifts',
      ],
      [
        'games',
        'gifts',
        'user:default/anna',
        'https://gitlab.example.test/games/gifts',
      ],
    ]);
    expect(mergedChanges).toHaveBeenCalledWith('shop', {
      since: new Date('2026-03-01T06:00:00Z'),
      signal: expect.any(AbortSignal),
    });
  });

  it('leaves out a platform that fails, and says so once', async () => {
    const { find, logger } = setUp(
      jest.fn(async platform => {
        if (platform === 'games') {
          throw new Error('gitlab.example.test cannot be reached');
        }
        return [merged(platform, 'gifts')];
      }),
    );
    for (let run = 0; run < 3; run++) {
      expect((await find()).map(({ platform }) => platform)).toEqual(['shop']);
    }
    expect(logger.warn.mock.calls).toEqual([
      [
        "What was merged in platform 'games' cannot be looked at: gitlab.example.test cannot be reached",
      ],
    ]);
  });
});

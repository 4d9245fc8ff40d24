import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  games,
  readerFactory,
  readerFake,
  shop,
} from '../__fixtures__/platforms';
import {
  result,
  startRefreshBackend as start,
} from '../__testUtils__/refreshBackend';
import plugin from '../index';

describe('the scheduled refresh of merge requests', () => {
  it('is one task for all instances of a backend', async () => {
    const { tasks } = await start();
    expect(tasks).toEqual([
      {
        id: 'refresh-merge-requests',
        frequency: { minutes: 2 },
        timeout: { minutes: 1 },
        initialDelay: { seconds: 30 },
        scope: 'global',
        fn: expect.any(Function),
      },
    ]);
  });

  it('has the schedule of the configuration', async () => {
    const { tasks } = await start({
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
    });
    expect(tasks).toEqual([
      expect.objectContaining({
        frequency: { hours: 1 },
        timeout: { minutes: 5 },
      }),
    ]);
  });

  it('goes through all platforms and tells what was rebuilt', async () => {
    const { run, refresh, reader, logger, auditor, audited } = await start();
    refresh.mockImplementation(async name =>
      name === 'shop'
        ? [result(1, 'mergeable'), result(2, 'rebuilt'), result(3, 'obsolete')]
        : [],
    );
    const { signal } = new AbortController();
    await run(signal);

    expect(refresh.mock.calls).toEqual([
      ['shop', { signal }],
      ['games', { signal }],
    ]);
    expect(reader.invalidate.mock.calls).toEqual([['shop'], ['games']]);
    expect(logger.info.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^Merge request !2 \(.*merge_requests\/2\) of platform 'shop' .*rebuilt/,
        ),
      ],
    ]);
    expect(auditor.createEvent.mock.calls).toEqual([
      [
        {
          eventId: 'merge-request-rebuild',
          severityLevel: 'medium',
          meta: {
            platform: 'shop',
            mergeRequest: `${shop.repository.url}/-/merge_requests/2`,
            branch: 'gitops-platform/register-gift-2',
            trigger: 'schedule',
          },
        },
      ],
    ]);
    expect(audited.success).toHaveBeenCalledTimes(1);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('goes on with the others where a platform fails', async () => {
    const { run, refresh, reader, logger, auditor } = await start();
    refresh.mockImplementation(async name => {
      if (name === 'shop') {
        throw new Error(
          'gitlab.example.test refused the token. Give it the scope api.',
        );
      }
      return [result(4, 'rebuilt')];
    });
    await run();

    expect(logger.warn.mock.calls).toEqual([
      [
        "The open merge requests of platform 'shop' could not be refreshed: gitlab.example.test refused the token. Give it the scope api.",
      ],
    ]);
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(reader.invalidate).toHaveBeenCalledWith('shop');
  });

  it('warns of a lasting failure once, of another one again, and tells its end', async () => {
    const { run, refresh, logger } = await start();
    const fail = (message: string) =>
      refresh.mockImplementation(async name => {
        if (name === games.name) {
          throw new Error(message);
        }
        return [];
      });
    fail('no answer');
    await run();
    await run();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    fail('refused');
    await run();
    expect(logger.warn).toHaveBeenCalledTimes(2);
    refresh.mockResolvedValue([]);
    await run();
    await run();
    expect(logger.info.mock.calls).toEqual([
      [expect.stringMatching(/platform 'games' can be refreshed again/)],
    ]);
    fail('refused');
    await run();
    expect(logger.warn).toHaveBeenCalledTimes(3);
  });

  it('tells once why a merge request is left as it is', async () => {
    const { run, refresh, logger } = await start();
    const leave = (detail: string) =>
      refresh.mockImplementation(async name =>
        name === 'shop' ? [result(5, 'left', detail)] : [],
      );
    leave('its branch holds commits of other people');
    await run();
    await run();
    leave('its branch has been removed');
    await run();
    expect(logger.info.mock.calls).toEqual([
      [expect.stringMatching(/!5 .*left as it is: .*commits of other people/)],
      [
        expect.stringMatching(
          /!5 .*left as it is: its branch has been removed/,
        ),
      ],
    ]);
  });

  it('says that the time was over rather than that GitLab failed', async () => {
    const { run, refresh, logger } = await start();
    refresh.mockImplementation(
      (_name, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    const controller = new AbortController();
    const running = run(controller.signal);
    controller.abort();
    await running;
    expect(logger.warn).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('refreshMergeRequests.schedule.timeout'),
    );
  });

  it('goes on where the audit log cannot be written', async () => {
    const { run, refresh, auditor, logger } = await start();
    auditor.createEvent.mockRejectedValue(new Error('disk full'));
    refresh.mockImplementation(async name =>
      name === 'shop' ? [result(6, 'rebuilt'), result(7, 'rebuilt')] : [],
    );
    await run();
    expect(auditor.createEvent).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/!6 .*audit log: disk full/),
    );
  });
});

it('works with the services that a backend has by default', async () => {
  const scheduler = mockServices.scheduler();
  const refresh = jest.fn(async () => [result(9, 'rebuilt')]);
  const fake = readerFake();
  const reader = {
    ...fake,
    invalidate: jest.fn(),
    delivery: { ...fake.delivery, refreshOpenMergeRequests: refresh },
  };
  await startTestBackend({
    features: [
      plugin,
      readerFactory(reader),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  await scheduler.triggerTask('refresh-merge-requests');
  expect(refresh).toHaveBeenCalledTimes(2);
});

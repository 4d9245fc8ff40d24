import { shop } from '../__fixtures__/platforms';
import {
  result,
  startRefreshBackend as start,
} from '../__testUtils__/refreshBackend';

const PUSH = {
  topic: 'gitlab.push',
  eventPayload: {
    object_kind: 'push',
    event_name: 'push',
    ref: 'refs/heads/main',
    project: {
      path_with_namespace: shop.repository.project,
      default_branch: 'main',
    },
  },
};

const nextTurn = () => new Promise(setImmediate);

describe('events of the git host', () => {
  it.each(['gitlab.push', 'gitlab.merge_request'])(
    'on %s refresh the platform they are about at once',
    async topic => {
      const { events, refresh, reader, auditor } = await start();
      refresh.mockResolvedValue([result(8, 'rebuilt')]);
      await events.publish({ ...PUSH, topic });
      await nextTurn();
      expect(reader.invalidate.mock.calls).toContainEqual(['shop']);
      expect(refresh.mock.calls.map(([name]) => name)).toEqual(['shop']);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          meta: expect.objectContaining({ trigger: 'event' }),
        }),
      );
    },
  );

  it('of other projects change nothing', async () => {
    const { events, refresh, reader } = await start();
    await events.publish({
      ...PUSH,
      eventPayload: {
        ...PUSH.eventPayload,
        project: { path_with_namespace: 'acme/services/elsewhere' },
      },
    });
    await nextTurn();
    expect(reader.invalidate).not.toHaveBeenCalled();
    expect(reader.invalidateService).not.toHaveBeenCalled();
    expect(refresh).not.toHaveBeenCalled();
  });

  it.each(['push', 'merge_request'])(
    'of kind %s in the repository of a service let its values be read anew',
    async kind => {
      const { events, refresh, reader } = await start();
      await events.publish({
        topic: `gitlab.${kind}`,
        eventPayload: {
          object_kind: kind,
          ref: 'refs/heads/main',
          project: { path_with_namespace: 'acme/services/user-service' },
        },
      });
      await nextTurn();
      expect(reader.invalidateService.mock.calls).toEqual([
        ['shop', 'user-service'],
      ]);
      expect(reader.invalidate).not.toHaveBeenCalled();
      expect(reader.read).not.toHaveBeenCalled();
      expect(refresh).not.toHaveBeenCalled();
    },
  );

  it('tell the pages that show what they are about, after it was forgotten', async () => {
    const { events, reader } = await start();
    const told: unknown[] = [];
    await events.subscribe({
      id: 'pages',
      topics: ['signals'],
      onEvent: async ({ eventPayload }) => {
        told.push([
          eventPayload,
          reader.invalidate.mock.calls.length > 0,
          reader.invalidateService.mock.calls.length > 0,
        ]);
      },
    });
    const to = (channel: string) => ({
      recipients: { type: 'broadcast' },
      channel,
      message: {},
    });
    await events.publish(PUSH);
    await nextTurn();
    expect(told).toEqual([[to('gitops-platform:shop'), true, false]]);

    await events.publish({
      topic: 'gitlab.push',
      eventPayload: {
        object_kind: 'push',
        ref: 'refs/heads/main',
        project: { path_with_namespace: 'acme/services/user-service' },
      },
    });
    await nextTurn();
    expect(told.slice(1)).toEqual([
      [to('gitops-platform:shop:user-service'), true, true],
    ]);
  });

  it('do not make the publisher wait, and end with the backend', async () => {
    const { events, refresh, backend } = await start();
    refresh.mockImplementation(
      (_name, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    await events.publish(PUSH);
    await events.publish(PUSH);
    expect(refresh).toHaveBeenCalledTimes(1);
    await backend.stop();
    expect(refresh.mock.calls[0][1].signal.aborted).toBe(true);
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe('enabled: false', () => {
  it('leaves merge requests alone and still follows the branch', async () => {
    const { tasks, events, refresh, reader } = await start({ enabled: false });
    await events.publish(PUSH);
    await nextTurn();
    expect(tasks).toEqual([]);
    expect(refresh).not.toHaveBeenCalled();
    expect(reader.invalidate.mock.calls).toEqual([['shop']]);
  });
});

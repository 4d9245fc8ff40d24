import { createServiceFactory } from '@backstage/backend-plugin-api';
import { notificationService } from '@backstage/plugin-notifications-node';
import { shop } from '../__fixtures__/platforms';
import { startRefreshBackend } from '../__testUtils__/refreshBackend';

const MERGE = {
  topic: 'gitlab.merge_request',
  eventPayload: {
    object_kind: 'merge_request',
    project: {
      path_with_namespace: shop.repository.project,
      default_branch: 'main',
    },
    object_attributes: {
      action: 'merge',
      target_branch: 'main',
      last_commit: {
        message: [
          'Register user-service in Acme Shop',
          '',
          'Gitops-Platform-Entry: shop/register/user-service',
          'Gitops-Platform-Request: {"kind":"register-service","service":"user-service","repoUrl":"https://gitlab.example.test/acme/services/user-service.git","path":".cicd","syncWave":"0"}',
          'Requested-By: user:default/anna',
        ].join('\n'),
      },
    },
  },
};

const start = (enabled: boolean | undefined, send?: jest.Mock) =>
  startRefreshBackend(
    { enabled: false },
    {
      settings: enabled === undefined ? {} : { notifications: { enabled } },
      features: send && [
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send }),
        }),
      ],
    },
  );

describe('gitopsPlatform.notifications', () => {
  it('tells the requester, and looks for the health on one instance', async () => {
    const send = jest.fn(async () => {});
    const { events, tasks } = await start(true, send);
    await events.publish(MERGE);
    await events.publish(MERGE);
    expect(send).toHaveBeenCalledTimes(1);
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'user:default/anna' },
      payload: expect.objectContaining({
        title: 'Merged: Register user-service in Acme Shop',
      }),
    });
    expect(tasks).toEqual([
      expect.objectContaining({ id: 'notify-requesters', scope: 'global' }),
    ]);
    await tasks[0].fn(new AbortController().signal);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it.each([false, undefined])('do nothing with enabled: %s', async enabled => {
    const send = jest.fn(async () => {});
    const { events, tasks } = await start(enabled, send);
    await events.publish(MERGE);
    expect(send).not.toHaveBeenCalled();
    expect(tasks).toEqual([]);
  });

  it('let a backend without the notifications plugin go on', async () => {
    const { events, logger } = await start(true);
    await events.publish(MERGE);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('user:default/anna could not be told'),
    );
  });
});

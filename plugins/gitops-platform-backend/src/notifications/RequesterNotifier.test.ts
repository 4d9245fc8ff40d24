import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { shop } from '../__fixtures__/platforms';
import { MergedRequestStore } from './MergedRequestStore';
import { RequesterNotifier } from './RequesterNotifier';

const REQUEST = {
  id: 'a'.repeat(64),
  platform: 'shop',
  service: 'user-service',
  requester: 'user:default/anna',
  title: 'Register user-service in Acme Shop',
  link: 'https://gitlab.example.test/acme/infra/shop/gitops-config/-/merge_requests/8',
};
const HOUR = 3_600_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const application = (environment: string, health: string, sync = 'Synced') => ({
  name: `user-service-${environment}`,
  namespace: 'argocd',
  health,
  sync,
  images: [],
  externalUrls: [],
  labels: {},
});

async function setUp() {
  const knex = await databases.init('SQLITE_3');
  const clock = { now: Date.parse('2026-03-01T12:00:00Z') };
  const sent: { title: string; to: unknown; link?: string; scope?: string }[] =
    [];
  const send = jest.fn(async ({ recipients, payload }) => {
    sent.push({
      title: payload.title,
      to: recipients.entityRef,
      link: payload.link,
      scope: payload.scope,
    });
  });
  const states: Record<
    string,
    { reading: SourceReading; value?: Record<string, any[]> }
  > = {};
  const model = {
    ...shop,
    environments: ['dev', 'qa', 'live'].map(name => ({
      ...shop.environments[0],
      name,
      autoSync: name !== 'live',
    })),
  };
  const applications = jest.fn(
    async (_model: unknown, environment: string) =>
      states[environment] ?? { reading: { status: 'notConfigured' as const } },
  );
  const logger = mockServices.logger.mock();
  const read = jest.fn(async () => model);
  /** One more instance of the backend over the same database. */
  const instance = async () =>
    new RequesterNotifier({
      argocd: { applications },
      logger,
      notifications: { send },
      platforms: { read },
      store: await MergedRequestStore.create(
        mockServices.database({ knex, migrations: { skip: false } }),
      ),
      now: () => clock.now,
    });
  const set = (environment: string, health: string, sync?: string) => {
    states[environment] = {
      reading: { status: 'ok' },
      value: { 'user-service': [application(environment, health, sync)] },
    };
  };
  const check = (notifier: RequesterNotifier) =>
    notifier.checkHealth(new AbortController().signal);
  return { instance, sent, send, set, check, clock, logger, read, states };
}

const titles = (sent: { title: string }[]) => sent.map(({ title }) => title);
const MERGED = `Merged: ${REQUEST.title}`;
const HEALTHY = 'user-service is healthy in dev, qa';

describe('RequesterNotifier', () => {
  it('tells the requester of the merge once, whoever hears of it', async () => {
    const { instance, sent } = await setUp();
    const [first, second] = [await instance(), await instance()];
    await Promise.all([first.merged(REQUEST), second.merged(REQUEST)]);
    await first.merged(REQUEST);
    expect(sent).toEqual([
      {
        title: MERGED,
        to: 'user:default/anna',
        link: REQUEST.link,
        scope: `merged:${REQUEST.id}`,
      },
    ]);
  });

  it('tells once when the service is healthy where Argo CD deploys by itself', async () => {
    const { instance, sent, set, check } = await setUp();
    const [first, second] = [await instance(), await instance()];
    await first.merged(REQUEST);
    set('dev', 'Healthy');
    set('qa', 'Progressing');
    set('live', 'Missing', 'OutOfSync');
    await check(first);
    expect(titles(sent)).toEqual([MERGED]);
    set('qa', 'Healthy', 'OutOfSync');
    await check(first);
    expect(titles(sent)).toEqual([MERGED]);
    set('qa', 'Healthy');
    await Promise.all([check(first), check(second)]);
    await check(first);
    expect(titles(sent)).toEqual([MERGED, HEALTHY]);
  });

  it('takes a silent Argo CD for no health', async () => {
    const { instance, sent, set, check, states } = await setUp();
    const notifier = await instance();
    await notifier.merged(REQUEST);
    set('dev', 'Healthy');
    states.qa = { reading: { status: 'unavailable' } };
    await check(notifier);
    expect(titles(sent)).toEqual([MERGED]);
  });

  it('waits for nothing where the portal knows no Argo CD', async () => {
    const { instance, sent, set, check } = await setUp();
    const notifier = await instance();
    await notifier.merged(REQUEST);
    await check(notifier);
    set('dev', 'Healthy');
    set('qa', 'Healthy');
    await check(notifier);
    expect(titles(sent)).toEqual([MERGED]);
  });

  it('waits for a day', async () => {
    const { instance, sent, set, check, clock, read } = await setUp();
    const notifier = await instance();
    await notifier.merged(REQUEST);
    set('dev', 'Degraded');
    set('qa', 'Healthy');
    clock.now += 23 * HOUR;
    await check(notifier);
    expect(read).toHaveBeenCalledTimes(1);
    clock.now += 2 * HOUR;
    set('dev', 'Healthy');
    await check(notifier);
    expect(read).toHaveBeenCalledTimes(1);
    expect(titles(sent)).toEqual([MERGED]);
  });

  it('waits for no service where the request registers none', async () => {
    const { instance, check, read } = await setUp();
    const notifier = await instance();
    const { service, ...request } = REQUEST;
    await notifier.merged(request);
    await check(notifier);
    expect(read).not.toHaveBeenCalled();
  });

  it('goes on where a platform cannot be read', async () => {
    const { instance, sent, set, check, read, logger } = await setUp();
    const notifier = await instance();
    await notifier.merged({ ...REQUEST, id: 'b'.repeat(64), platform: 'gone' });
    await notifier.merged(REQUEST);
    set('dev', 'Healthy');
    set('qa', 'Healthy');
    read.mockRejectedValueOnce(new Error('GitLab is away'));
    await check(notifier);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('GitLab is away'),
    );
    expect(titles(sent)).toContain(HEALTHY);
  });

  it('says what to do where notifications cannot be sent, and does not fail', async () => {
    const { instance, send, logger } = await setUp();
    send.mockRejectedValue(new Error('Request failed with status 404'));
    await (await instance()).merged(REQUEST);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /user:default\/anna could not be told .* status 404.*plugin-notifications-backend/,
      ),
    );
  });
});

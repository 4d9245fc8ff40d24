import { ConfigReader } from '@backstage/config';
import { readRefreshSettings } from './readRefreshSettings';

const read = (refreshMergeRequests?: object) =>
  readRefreshSettings(
    new ConfigReader(
      refreshMergeRequests
        ? {
            gitopsPlatform: {
              refreshMergeRequests: refreshMergeRequests as {},
            },
          }
        : {},
    ),
  );

describe('readRefreshSettings', () => {
  it.each([[undefined], [{}], [{ enabled: true }]])(
    'applies the defaults to %j',
    config => {
      expect(read(config)).toEqual({
        enabled: true,
        schedule: {
          frequency: { minutes: 2 },
          timeout: { minutes: 1 },
          initialDelay: { seconds: 30 },
          scope: 'global',
        },
      });
    },
  );

  it('reads everything', () => {
    expect(
      read({
        enabled: false,
        schedule: {
          frequency: { cron: '*/5 * * * *' },
          timeout: 'PT3M',
          initialDelay: '5s',
          scope: 'global',
        },
      }),
    ).toEqual({
      enabled: false,
      schedule: {
        frequency: { cron: '*/5 * * * *' },
        timeout: { minutes: 3 },
        initialDelay: { seconds: 5 },
        scope: 'global',
      },
    });
  });

  it('runs on one instance and after a while, whatever the schedule', () => {
    expect(
      read({ schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } } })
        .schedule,
    ).toMatchObject({ initialDelay: { seconds: 30 }, scope: 'global' });
  });

  it.each([
    [
      {
        schedule: {
          frequency: { minutes: 1 },
          timeout: { minutes: 1 },
          scope: 'local',
        },
      },
      /gitopsPlatform\.refreshMergeRequests\.schedule\.scope must be "global"/,
    ],
    [
      { schedule: { frequency: 'often', timeout: { minutes: 1 } } },
      /refreshMergeRequests\.schedule cannot be used: .*'often'.*'frequency'/,
    ],
    [
      { schedule: { frequency: { minutes: 1 } } },
      /refreshMergeRequests\.schedule\.timeout/,
    ],
    [{ enabled: 'sometimes' }, /refreshMergeRequests\.enabled/],
  ])('names the key that is wrong in %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});

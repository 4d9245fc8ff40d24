import fc from 'fast-check';
import { examplePlatform } from '../testing';
import { hubbleServiceViews } from './hubbleServiceViews';

const service = {
  service: 'user-service',
  appName: 'user-app',
  environment: 'dev',
};
const base = 'https://hubble.eu1.infra.example.test/?namespace=shop-dev';

describe('hubbleServiceViews', () => {
  it.each([
    [
      'all',
      '&flows-filter=either%3Alabel%3Dapp%3Duser-app',
      '--namespace shop-dev --label app=user-app',
    ],
    [
      'dropped',
      '&flows-filter=either%3Alabel%3Dapp%3Duser-app&verdicts=2',
      '--namespace shop-dev --label app=user-app --verdict DROPPED',
    ],
    [
      'errors',
      '&flows-filter=either%3Alabel%3Dapp%3Duser-app&verdicts=3',
      '--namespace shop-dev --label app=user-app --verdict ERROR',
    ],
    [
      'http-5xx',
      '&flows-filter=either%3Alabel%3Dapp%3Duser-app&http-status=5%2B',
      '--namespace shop-dev --label app=user-app --http-status 5+',
    ],
    [
      'dns',
      '&flows-filter=to%3Alabel%3Dk8s-app%3Dkube-dns',
      '--namespace shop-dev --label app=user-app --protocol dns',
    ],
    [
      'to',
      '&flows-filter=to%3Alabel%3Dapp%3Duser-app',
      '--to-namespace shop-dev --to-label app=user-app',
    ],
    [
      'from',
      '&flows-filter=from%3Alabel%3Dapp%3Duser-app',
      '--from-namespace shop-dev --from-label app=user-app',
    ],
    ['service-map', '', '--namespace shop-dev'],
  ])('shows %s', (id, query, flags) => {
    expect(
      hubbleServiceViews(examplePlatform, service).find(view => view.id === id),
    ).toEqual({
      id,
      url: `${base}${query}`,
      command: `hubble observe ${flags}`,
    });
  });

  it('lists each view once, in a fixed order', () => {
    expect(
      hubbleServiceViews(examplePlatform, service).map(view => view.id),
    ).toEqual([
      'all',
      'dropped',
      'errors',
      'http-5xx',
      'dns',
      'to',
      'from',
      'service-map',
    ]);
  });

  it('gives commands even where the platform has no Hubble UI', () => {
    const views = hubbleServiceViews(
      {
        ...examplePlatform,
        environments: examplePlatform.environments.map(environment => ({
          ...environment,
          links: {},
        })),
      },
      service,
    );
    expect(views).toHaveLength(8);
    for (const { url, command } of views) {
      expect(url).toBeUndefined();
      expect(command).toMatch(/^hubble observe --/);
    }
  });

  it('combines no flags that the Hubble CLI refuses together', () => {
    // Source: cilium/hubble, cmd/observe/flows_filter.go.
    const conflicts = [
      ['--label', '--from-label'],
      ['--label', '--to-label'],
      ['--namespace', '--from-namespace'],
      ['--namespace', '--to-namespace'],
    ];
    for (const { command } of hubbleServiceViews(examplePlatform, service)) {
      const words = command.split(' ');
      for (const pair of conflicts) {
        expect(pair.every(flag => words.includes(flag))).toBe(false);
      }
    }
  });

  it('opens the Hubble UI of the environment', () => {
    const [dev, ...others] = examplePlatform.environments;
    const model = {
      ...examplePlatform,
      environments: [
        dev,
        ...others.map(environment => ({
          ...environment,
          links: {
            hubble: {
              baseUrl: `https://hubble-${environment.name}.example.test`,
              verdictStyle: 'verdict' as const,
            },
          },
        })),
      ],
    };
    const dropped = (environment: string) =>
      hubbleServiceViews(model, { ...service, environment }).find(
        ({ id }) => id === 'dropped',
      )?.url;
    expect(dropped('dev')).toMatch(`${base}&`);
    expect(dropped('live')).toMatch(
      /^https:\/\/hubble-live\.example\.test\/\?namespace=shop-live&.*&verdict=2$/,
    );
  });

  it('does not throw for an arbitrary appName', () => {
    fc.assert(
      fc.property(fc.string(), appName => {
        const views = hubbleServiceViews(examplePlatform, {
          ...service,
          appName,
        });
        for (const { url } of views) {
          expect(new URL(url!).hostname).toBe('hubble.eu1.infra.example.test');
        }
      }),
    );
  });
});

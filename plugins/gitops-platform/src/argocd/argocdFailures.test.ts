import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { argocdFailures } from './argocdFailures';

const ok: SourceReading = { status: 'ok' };
const away: SourceReading = { status: 'unavailable', message: 'down' };
const unknown = (environment: string): SourceReading => ({
  status: 'notConfigured',
  message: `no Argo CD for ${environment}`,
});

const of = (readings: Record<string, SourceReading>) =>
  argocdFailures(
    Object.entries(readings).map(([environment, reading]) => ({
      environment,
      reading,
    })),
  ).map(({ environments, reading }) => [reading.status, ...environments]);

describe('argocdFailures', () => {
  it('has nothing to say where all is well', () => {
    expect(of({ dev: ok, live: ok })).toEqual([]);
  });

  it('says once what several environments share', () => {
    expect(of({ dev: away, qa: ok, live: away })).toEqual([
      ['unavailable', 'dev', 'live'],
    ]);
  });

  it('does not let a missing configuration hide an outage', () => {
    expect(of({ dev: unknown('dev'), qa: unknown('qa'), live: away })).toEqual([
      ['notConfigured', 'dev', 'qa'],
      ['unavailable', 'live'],
    ]);
  });

  it('tells two servers apart', () => {
    expect(
      of({ dev: away, live: { status: 'unavailable', message: 'too slow' } }),
    ).toEqual([
      ['unavailable', 'dev'],
      ['unavailable', 'live'],
    ]);
  });
});

import type { EnvironmentVersion } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { nextPromotion, promotionOf } from './promotions';

/** `dev=v2 qa=v1 live=- perf` is: live has no tag, perf has no file. */
function environmentsOf(text: string): EnvironmentVersion[] {
  return text.split(' ').map(part => {
    const [environment, tag] = part.split('=');
    return {
      environment,
      autoSync: true,
      declared: tag !== undefined,
      ...(tag && tag !== '-' ? { imageTag: tag } : {}),
    };
  });
}

describe('nextPromotion', () => {
  it.each([
    ['dev=v2 qa=v1 live=v1', 'dev', 'qa'],
    ['dev=v2 qa=v2 live=v1', 'qa', 'live'],
    ['dev=v2 qa=v2 live=-', 'qa', 'live'],
    ['dev=- qa=v2 live=v1', 'qa', 'live'],
    ['dev=v3 qa live=v1', undefined, undefined],
    ['dev=v2 qa=v2 live=v2', undefined, undefined],
    ['dev=v2', undefined, undefined],
    ['dev=- qa=-', undefined, undefined],
  ])('of %s is from %s to %s', (text, from, to) => {
    const environments = environmentsOf(text);
    const promotion = nextPromotion(environments);
    expect([promotion?.from, promotion?.to]).toEqual([from, to]);
    expect(promotion?.expectedTag).toBe(
      environments.find(({ environment }) => environment === from)?.imageTag,
    );
  });
});

describe('promotionOf', () => {
  const environments = environmentsOf('dev=v2 qa=v1 live=- perf');

  it.each([
    ['dev', 'qa', { from: 'dev', to: 'qa', expectedTag: 'v2' }],
    ['dev', undefined, { from: 'dev', expectedTag: 'v2' }],
    ['live', 'qa', { from: 'live', to: 'qa' }],
    [undefined, 'qa', { to: 'qa' }],
    // Somebody now takes the version from where it was to go.
    ['qa', 'qa', { from: 'qa', expectedTag: 'v1' }],
  ])('from %s to %s is %j', (from, to, expected) => {
    expect(promotionOf(environments, from, to)).toEqual(expected);
  });
});

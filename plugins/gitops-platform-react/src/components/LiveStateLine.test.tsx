import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { screen } from '@testing-library/react';
import type { LiveState } from '../queries';
import { LiveStateLine } from './LiveStateLine';

const retry = () => {};
const ready = (...data: SourceReading[]) => ({
  status: 'ready' as const,
  data,
  retry,
});

async function lineOf(state: LiveState<SourceReading[]>) {
  renderInTestApp(
    <div data-testid="card">
      <LiveStateLine source="Vault" state={state} readingsOf={data => data} />
    </div>,
  );
  return (await screen.findByTestId('card')).textContent;
}

describe('LiveStateLine', () => {
  it.each<[string, LiveState<SourceReading[]>, RegExp]>([
    [
      'an old answer',
      ready({ status: 'stale', readAt: '2026-03-01T12:00:00.000Z' }),
      /^Vault does not answer; this is from .*2026/,
    ],
    ['no answer', ready({ status: 'unavailable' }), /^Vault does not answer$/],
    ['a refusal', ready({ status: 'forbidden' }), /^Vault refuses the portal$/],
    [
      'one of several',
      ready({ status: 'ok' }, { status: 'unavailable' }),
      /^Vault does not answer$/,
    ],
    [
      'no permission',
      { status: 'forbidden', retry },
      /^You may not see the live state$/,
    ],
    [
      'an answer that could not be refreshed',
      {
        ...ready({ status: 'ok' }),
        refreshFailure: {
          error: new Error('away'),
          answeredAt: '2026-03-01T12:00:00.000Z',
        },
      },
      /^The portal does not answer; this is from .*2026/,
    ],
    [
      'no backend',
      { status: 'error', error: new Error('away'), retry },
      /^The live state could not be asked for$/,
    ],
  ])('tells of %s', async (_title, state, expected) => {
    expect(await lineOf(state)).toMatch(expected);
  });

  it.each<[string, LiveState<SourceReading[]>]>([
    ['all is well', ready({ status: 'ok' })],
    ['there is no such source', ready({ status: 'notConfigured' })],
    ['it is loading', { status: 'loading', retry }],
  ])('says nothing while %s', async (_title, state) => {
    expect(await lineOf(state)).toBe('');
  });
});

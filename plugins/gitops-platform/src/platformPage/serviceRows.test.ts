import type { PlatformDeployments } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { examplePlatformDeployments } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  arrangeRows,
  serviceRows,
  STATE_FILTERS,
  type RowOrder,
  type StateFilter,
} from './serviceRows';

const byName: RowOrder = { by: 'service', descending: false };
const rows = serviceRows(examplePlatformDeployments);

function names(options: {
  text?: string;
  state?: StateFilter;
  order?: RowOrder;
  of?: PlatformDeployments;
}) {
  const { text = '', state, order = byName, of } = options;
  return arrangeRows(of ? serviceRows(of) : rows, { text, state, order }).map(
    ({ service }) => service,
  );
}

describe('the rows of the page', () => {
  it.each([
    ['', ['legacy-reports', 'payment-service', 'user-service']],
    [' USER ', ['user-service']],
    ['3.2', ['payment-service']],
    ['component:default/pay', ['payment-service']],
    ['nothing of that', []],
  ])('with the text %j', (text, expected) => {
    expect(names({ text })).toEqual(expected);
  });

  it.each<[StateFilter, string[]]>([
    ['unhealthy', ['payment-service']],
    ['progressing', ['payment-service']],
    ['out-of-sync', ['user-service']],
    ['absent', ['legacy-reports', 'payment-service']],
  ])('%s in any environment', (state, expected) => {
    expect(names({ state })).toEqual(expected);
  });

  it.each<[RowOrder, string[]]>([
    [byName, ['legacy-reports', 'payment-service', 'user-service']],
    [
      { by: 'service', descending: true },
      ['user-service', 'payment-service', 'legacy-reports'],
    ],
    [
      { by: 0, descending: false },
      ['payment-service', 'user-service', 'legacy-reports'],
    ],
    [
      { by: 2, descending: true },
      ['legacy-reports', 'payment-service', 'user-service'],
    ],
  ])('in the order %j', (order, expected) => {
    expect(names({ order })).toEqual(expected);
  });

  it('are in no state where Argo CD could not be asked', () => {
    const of: PlatformDeployments = {
      ...examplePlatformDeployments,
      environments: examplePlatformDeployments.environments.map(
        ({ environment }) => ({
          environment,
          links: {},
          reading: { status: 'unavailable' },
        }),
      ),
      services: [{ service: 'a', applications: [null, null, null] }],
    };
    expect(STATE_FILTERS.map(state => names({ state, of }))).toEqual(
      STATE_FILTERS.map(() => []),
    );
  });
});

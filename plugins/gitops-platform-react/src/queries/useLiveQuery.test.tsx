import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entity } from '../__fixtures__/acmeShop';
import { fakeApi } from '../__testUtils__/fakeApi';
import { gitopsPlatformApiRef } from '../api';
import { useEntitySecrets } from './useEntitySecrets';

const secrets = {
  entityRef: 'component:default/user-service',
  environments: [],
};

function Secrets() {
  const state = useEntitySecrets();
  return (
    <>
      <p data-testid="state">
        {state.status}
        {state.status === 'ready' && ` ${state.data.entityRef}`}
        {state.status === 'ready' &&
          state.refreshFailure &&
          ` of ${state.refreshFailure.answeredAt}, ${state.refreshFailure.error.message}`}
      </p>
      <button onClick={state.retry}>retry</button>
    </>
  );
}

function renderSecrets() {
  const api = fakeApi();
  api.getEntitySecrets.mockResolvedValueOnce(secrets);
  renderInTestApp(
    <EntityProvider entity={entity}>
      <Secrets />
    </EntityProvider>,
    { apis: [[gitopsPlatformApiRef, api]] },
  );
  return api;
}

const state = () => screen.getByTestId('state').textContent;

describe('live state', () => {
  it('stays when the backend goes away, and says that it is old', async () => {
    const api = renderSecrets();
    await waitFor(() =>
      expect(state()).toMatch(/^ready component:default\/user-service$/),
    );

    api.getEntitySecrets.mockRejectedValueOnce(new Error('no backend'));
    await userEvent.click(screen.getByText('retry'));
    await waitFor(() =>
      expect(state()).toMatch(
        /^ready component:default\/user-service of \d{4}-\d\d-\d\dT.*Z, no backend$/,
      ),
    );

    api.getEntitySecrets.mockResolvedValueOnce(secrets);
    await userEvent.click(screen.getByText('retry'));
    await waitFor(() =>
      expect(state()).toMatch(/^ready component:default\/user-service$/),
    );
  });

  it('leaves the page when the permission is taken away', async () => {
    const api = renderSecrets();
    await waitFor(() => expect(state()).toMatch(/^ready /));

    api.getEntitySecrets.mockRejectedValueOnce(
      Object.assign(new Error('You lack the permission'), { statusCode: 403 }),
    );
    await userEvent.click(screen.getByText('retry'));
    await waitFor(() => expect(state()).toMatch(/^forbidden$/));
  });
});

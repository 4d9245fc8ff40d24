import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entity, model, problemView } from '../__fixtures__/acmeShop';
import { fakeApi } from '../__testUtils__/fakeApi';
import { gitopsPlatformApiRef } from '../api';
import { fetchPlatform } from './fetchPlatform';
import { useEntityView } from './useEntityView';
import { usePlatform } from './usePlatform';
import { usePlatforms } from './usePlatforms';

function Card(props: { id: string }) {
  const state = useEntityView();
  return (
    <div data-testid={props.id}>
      {state.status}
      {state.status === 'problem' && ` ${state.problem.code}`}
      {state.status === 'error' && ` ${state.error.message}`}
      {state.status === 'ready' && ` ${state.view.service.name}`}
      <button onClick={state.retry}>retry {props.id}</button>
    </div>
  );
}

const cards = (
  <EntityProvider entity={entity}>
    <Card id="vault" />
    <Card id="previews" />
    <Card id="hubble" />
  </EntityProvider>
);

describe('useEntityView', () => {
  it('asks once however many cards a page has', async () => {
    const api = fakeApi();
    renderInTestApp(cards, { apis: [[gitopsPlatformApiRef, api]] });

    for (const id of ['vault', 'previews', 'hubble']) {
      await waitFor(() =>
        expect(screen.getByTestId(id)).toHaveTextContent('ready user-service'),
      );
    }
    expect(api.getEntityView).toHaveBeenCalledTimes(1);
    expect(api.getEntityView).toHaveBeenCalledWith(
      'component:default/user-service',
    );
  });

  it('shows a problem as such', async () => {
    const api = fakeApi();
    api.getEntityView.mockResolvedValue(problemView);
    renderInTestApp(cards, { apis: [[gitopsPlatformApiRef, api]] });
    await waitFor(() =>
      expect(screen.getByTestId('vault')).toHaveTextContent(
        'problem service-not-registered',
      ),
    );
  });

  it('looks again by itself where there is a problem', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const api = fakeApi();
      api.getEntityView.mockResolvedValueOnce(problemView);
      renderInTestApp(cards, { apis: [[gitopsPlatformApiRef, api]] });
      expect(await screen.findAllByText(/^problem /)).toHaveLength(3);

      act(() => jest.advanceTimersByTime(15_000));
      for (const id of ['vault', 'previews', 'hubble']) {
        await waitFor(() =>
          expect(screen.getByTestId(id)).toHaveTextContent('ready'),
        );
      }
      expect(api.getEntityView).toHaveBeenCalledTimes(2);
      act(() => jest.advanceTimersByTime(59_000));
      expect(api.getEntityView).toHaveBeenCalledTimes(2);
      act(() => jest.advanceTimersByTime(2_000));
      await waitFor(() => expect(api.getEntityView).toHaveBeenCalledTimes(3));
    } finally {
      jest.useRealTimers();
    }
  });

  it('asks again at once when the backend says that something changed', async () => {
    const api = fakeApi();
    const listeners = new Map<string, Set<() => void>>();
    const signals = {
      subscribe: (channel: string, onMessage: (message: any) => void) => {
        const own = listeners.get(channel) ?? new Set();
        listeners.set(channel, own.add(onMessage as () => void));
        return {
          unsubscribe: () => {
            own.delete(onMessage as () => void);
          },
        };
      },
    };
    const { unmount } = renderInTestApp(cards, {
      apis: [
        [gitopsPlatformApiRef, api],
        [signalApiRef, signals],
      ],
    });
    await waitFor(() =>
      expect(screen.getByTestId('vault')).toHaveTextContent('ready'),
    );
    const tell = (channel: string) =>
      act(() => listeners.get(channel)?.forEach(listener => listener()));

    tell('gitops-platform:shop:user-service');
    await waitFor(() => expect(api.getEntityView).toHaveBeenCalledTimes(2));
    tell('gitops-platform:shop');
    await waitFor(() => expect(api.getEntityView).toHaveBeenCalledTimes(3));
    tell('gitops-platform:shop:order-service');
    unmount();
    expect([...listeners.values()].map(({ size }) => size)).toEqual([0, 0]);
    expect(api.getEntityView).toHaveBeenCalledTimes(3);
  });

  it('heals every card with one retry', async () => {
    const api = fakeApi();
    api.getEntityView.mockRejectedValueOnce(new Error('gitlab is down'));
    renderInTestApp(cards, { apis: [[gitopsPlatformApiRef, api]] });

    await waitFor(() =>
      expect(screen.getByTestId('hubble')).toHaveTextContent(
        'error gitlab is down',
      ),
    );
    await userEvent.click(screen.getByText('retry vault'));
    await waitFor(() =>
      expect(screen.getByTestId('hubble')).toHaveTextContent('ready'),
    );
    expect(api.getEntityView).toHaveBeenCalledTimes(2);
  });

  it('keeps what it has when a refresh fails', async () => {
    const api = fakeApi();
    renderInTestApp(cards, { apis: [[gitopsPlatformApiRef, api]] });
    await waitFor(() =>
      expect(screen.getByTestId('vault')).toHaveTextContent('ready'),
    );
    api.getEntityView.mockRejectedValueOnce(new Error('gitlab is down'));
    await userEvent.click(screen.getByText('retry vault'));
    await waitFor(() => expect(api.getEntityView).toHaveBeenCalledTimes(2));
    expect(screen.getByTestId('vault')).toHaveTextContent('ready');
  });
});

describe('usePlatform and usePlatforms', () => {
  function Platforms(props: { name?: string }) {
    const platforms = usePlatforms();
    const platform = usePlatform(props.name);
    return (
      <div data-testid="out">
        {platforms.status === 'ready' && platforms.data[0].title}{' '}
        {platform.status === 'ready' ? platform.data.title : platform.status}
      </div>
    );
  }

  it('share with code outside of components', async () => {
    const api = fakeApi();
    renderInTestApp(<Platforms name="shop" />, {
      apis: [[gitopsPlatformApiRef, api]],
    });
    await waitFor(() =>
      expect(screen.getByTestId('out')).toHaveTextContent(
        'Acme Shop Acme Shop',
      ),
    );
    await expect(fetchPlatform(api, 'shop')).resolves.toBe(model);
    expect(api.getPlatform).toHaveBeenCalledTimes(1);
  });

  it('ask nothing while no platform is chosen', async () => {
    const api = fakeApi();
    renderInTestApp(<Platforms />, { apis: [[gitopsPlatformApiRef, api]] });
    await waitFor(() =>
      expect(screen.getByTestId('out')).toHaveTextContent('Acme Shop idle'),
    );
    expect(api.getPlatform).not.toHaveBeenCalled();
  });
});

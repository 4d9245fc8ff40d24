import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect } from 'react';
import { queryClientFor } from './queryClientFor';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/**
 * Asks everything again that the page shows when the backend says that a
 * repository has changed. In an app without signals the page does so by itself,
 * later.
 *
 * @param channels - none while it is not known what the page is about
 */
export function useRefreshOnSignal(channels: readonly string[]): void {
  const signals = useApiHolder().get(signalApiRef);
  const api = useGitopsPlatformApi();
  const names = channels.join('\n');

  useEffect(() => {
    const subscriptions = names
      .split('\n')
      .filter(Boolean)
      .map(channel =>
        signals?.subscribe(channel, () => {
          // Each card of a page hears of it; the first one asks for all.
          queryClientFor(api).invalidateQueries({}, { cancelRefetch: false });
        }),
      );
    return () =>
      subscriptions.forEach(subscription => subscription?.unsubscribe());
  }, [api, names, signals]);
}

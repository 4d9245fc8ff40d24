import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveState } from '../queries';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { useDateFormat } from './useDateFormat';
import { useReadingTitle } from './useReadingTitle';

/** @public */
export interface LiveStateLineProps<T> {
  /** Name of the server that is asked, e.g. `Vault`. */
  source: string;
  state: LiveState<T>;
  /** What the answer says of that server. */
  readingsOf(data: T): SourceReading[];
}

/**
 * One line for a card: why it shows no live state, or an old one. A tab has the
 * room to say more, see `LiveStateNotice` and `SourceReadingNotice`. Renders
 * nothing where all is well, or where nobody has configured the source.
 *
 * @public
 */
export function LiveStateLine<T>(props: LiveStateLineProps<T>) {
  const { source, state, readingsOf } = props;
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
  const format = useDateFormat();
  const titleOf = useReadingTitle();
  const line = lineOf();

  return line ? (
    <Text
      as="p"
      variant="body-small"
      color="secondary"
      style={{ marginTop: 'var(--bui-space-2)' }}
    >
      {line}
    </Text>
  ) : null;

  function lineOf(): string | undefined {
    switch (state.status) {
      case 'forbidden':
        return t('live.forbidden.title');
      case 'error':
        return t('live.failed.title');
      case 'ready': {
        if (state.refreshFailure) {
          const { answeredAt } = state.refreshFailure;
          return t('live.old.title', { date: format(answeredAt) });
        }
        const failing = readingsOf(state.data).find(
          ({ status }) => status !== 'ok' && status !== 'notConfigured',
        );
        return failing && titleOf(source, failing);
      }
      default:
        return undefined;
    }
  }
}

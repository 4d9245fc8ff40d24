import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { useEntityView, type ReadyEntityView } from '../queries';
import { gitopsPlatformReactTranslationRef } from '../translation';
import { EntityViewContent } from './EntityViewBoundary';
import { useSpeaker } from './useSpeaker';

/** @public */
export interface PlatformCardProps {
  title: string;
  /** Buttons or links beside the title. */
  headerActions?: ReactNode;
  /** Buttons or links below the content. */
  footerActions?: ReactNode;
  children: (view: ReadyEntityView) => ReactNode;
}

/**
 * A card of an entity page, in the catalog's own style, whose content needs
 * the platform view. See `EntityViewBoundary` for what it shows meanwhile.
 *
 * What keeps the view away is said once on a page, in a card of its own title;
 * the other cards of the page are then not there. A source that failed is named
 * in one card.
 *
 * @public
 */
export function PlatformCard(props: PlatformCardProps) {
  const { title, headerActions, footerActions, children } = props;
  const { t } = useTranslationRef(gitopsPlatformReactTranslationRef);
  const { entity } = useEntity();
  const state = useEntityView();
  const isMissing = state.status === 'problem' || state.status === 'error';
  const isPartial =
    state.status === 'ready' &&
    state.view.sources.some(source => source.status !== 'ok');
  const isSpeaker = useSpeaker(
    isMissing || isPartial ? stringifyEntityRef(entity) : undefined,
  );

  if (isMissing) {
    return isSpeaker ? (
      <EntityInfoCard title={t('platform')}>
        <EntityViewContent state={state}>{children}</EntityViewContent>
      </EntityInfoCard>
    ) : null;
  }
  return (
    <EntityInfoCard
      title={title}
      headerActions={headerActions}
      footerActions={footerActions}
    >
      <EntityViewContent state={state} withoutSources={!isSpeaker}>
        {children}
      </EntityViewContent>
    </EntityInfoCard>
  );
}

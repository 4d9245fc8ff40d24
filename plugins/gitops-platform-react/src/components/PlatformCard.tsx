import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import type { ReadyEntityView } from '../queries';
import { EntityViewBoundary } from './EntityViewBoundary';

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
 * @public
 */
export function PlatformCard(props: PlatformCardProps) {
  const { title, headerActions, footerActions, children } = props;
  return (
    <EntityInfoCard
      title={title}
      headerActions={headerActions}
      footerActions={footerActions}
    >
      <EntityViewBoundary>{children}</EntityViewBoundary>
    </EntityInfoCard>
  );
}

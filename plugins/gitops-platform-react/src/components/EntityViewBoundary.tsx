import type { ReactNode } from 'react';
import {
  useEntityView,
  type EntityViewState,
  type ReadyEntityView,
} from '../queries';
import { EntityProblemNotice } from './EntityProblemNotice';
import { ErrorNotice } from './ErrorNotice';
import { LoadingPlaceholder } from './LoadingPlaceholder';
import { ReadableArea } from './ReadableArea';
import { SourceStatusNotice } from './SourceStatusNotice';

/** @public */
export interface EntityViewBoundaryProps {
  /** What to show once the view is there. */
  children: (view: ReadyEntityView) => ReactNode;
  /** Lines of the placeholder while loading. */
  lines?: number;
}

/**
 * Renders its children with the platform view of the page's entity, and until
 * then, or instead, what there is to say: loading, an error with a retry, or a
 * problem with what to do. Sources that failed are named above the children.
 * Secondary text inside has enough contrast in both themes of Backstage.
 *
 * @public
 */
export function EntityViewBoundary(props: EntityViewBoundaryProps) {
  return <EntityViewContent {...props} state={useEntityView()} />;
}

interface EntityViewContentProps extends EntityViewBoundaryProps {
  state: EntityViewState;
  /** Another place on the page names the sources that failed. */
  withoutSources?: boolean;
}

/** The same for a component that has asked for the view itself. */
export function EntityViewContent(props: EntityViewContentProps) {
  return <ReadableArea>{contentOf(props)}</ReadableArea>;
}

function contentOf(props: EntityViewContentProps): ReactNode {
  const { state, children, lines, withoutSources } = props;

  switch (state.status) {
    case 'loading':
      return <LoadingPlaceholder lines={lines} />;
    case 'error':
      return <ErrorNotice error={state.error} onRetry={state.retry} />;
    case 'problem':
      return (
        <EntityProblemNotice problem={state.problem} onRetry={state.retry} />
      );
    default:
      return (
        <>
          {!withoutSources && (
            <SourceStatusNotice
              sources={state.view.sources}
              onRetry={state.retry}
            />
          )}
          {children(state.view)}
        </>
      );
  }
}

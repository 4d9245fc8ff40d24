import {
  ErrorNotice,
  LoadingPlaceholder,
  Notice,
  type OptionalQueryState,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { ReactNode } from 'react';
import { FieldStandIn } from './FieldStandIn';

export interface FieldStateBoundaryProps<T> {
  label: string;
  state: OptionalQueryState<T>;
  /** What has to be answered before anything can be asked. */
  idle: { title: string; hint: string };
  /** Lines of the placeholder, as many as the field has. */
  lines: number;
  children: (data: T) => ReactNode;
}

/**
 * Renders its children with the answer of the backend, and until then the
 * field's label with what it waits for.
 */
export function FieldStateBoundary<T>(props: FieldStateBoundaryProps<T>) {
  const { label, state, idle, lines, children } = props;

  switch (state.status) {
    case 'ready':
      return <>{children(state.data)}</>;
    case 'idle':
      return (
        <FieldStandIn label={label}>
          <Notice status="info" {...idle} />
        </FieldStandIn>
      );
    case 'loading':
      return (
        <FieldStandIn label={label}>
          <LoadingPlaceholder lines={lines} />
        </FieldStandIn>
      );
    default:
      return (
        <FieldStandIn label={label}>
          <ErrorNotice error={state.error} onRetry={state.retry} />
        </FieldStandIn>
      );
  }
}

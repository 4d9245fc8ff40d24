import { Suspense, type ComponentType } from 'react';
import { Skeleton } from '@backstage/ui';

/**
 * Gives a field a boundary of its own: it suspends while the messages of its
 * language are loading, which must not take the whole form away.
 */
export function suspended<TProps extends object>(
  Field: ComponentType<TProps>,
): (props: TProps) => JSX.Element {
  return props => (
    <Suspense fallback={<Skeleton height={64} width="100%" />}>
      <Field {...props} />
    </Suspense>
  );
}

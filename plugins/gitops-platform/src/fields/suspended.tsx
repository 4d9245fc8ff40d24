import { Suspense, type ComponentType } from 'react';
import { BgProvider, Skeleton } from '@backstage/ui';
import { ReadableArea } from '@gitops-platform/backstage-plugin-gitops-platform-react';

/**
 * Gives a field a boundary of its own: it suspends while the messages of its
 * language are loading, which must not take the whole form away. The form is a
 * white surface that Backstage UI does not know of; without being told, it
 * would draw white inputs on it.
 */
export function suspended<TProps extends object>(
  Field: ComponentType<TProps>,
): (props: TProps) => JSX.Element {
  return props => (
    <BgProvider bg="neutral-1">
      <ReadableArea>
        <Suspense fallback={<Skeleton height={64} width="100%" />}>
          <Field {...props} />
        </Suspense>
      </ReadableArea>
    </BgProvider>
  );
}

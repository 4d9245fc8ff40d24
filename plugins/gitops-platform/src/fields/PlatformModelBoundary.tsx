import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ErrorNotice,
  LoadingPlaceholder,
  Notice,
  usePlatform,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { ReactNode } from 'react';
import { useFieldTranslation } from '../translation/useFieldTranslation';
import { FieldStandIn } from './FieldStandIn';

/**
 * Renders its children with the model of the chosen platform, and until then
 * the field's label with what it waits for.
 */
export function PlatformModelBoundary(props: {
  label: string;
  platform: string | undefined;
  children: (model: PlatformModel) => ReactNode;
}) {
  const { label, platform, children } = props;
  const { t } = useFieldTranslation();
  const state = usePlatform(platform);

  switch (state.status) {
    case 'idle':
      return (
        <FieldStandIn label={label}>
          <Notice
            status="info"
            title={t('field.noPlatform.title')}
            hint={t('field.noPlatform.hint')}
          />
        </FieldStandIn>
      );
    case 'loading':
      return (
        <FieldStandIn label={label}>
          <LoadingPlaceholder lines={2} />
        </FieldStandIn>
      );
    case 'error':
      return (
        <FieldStandIn label={label}>
          <ErrorNotice error={state.error} onRetry={state.retry} />
        </FieldStandIn>
      );
    default:
      return <>{children(state.data)}</>;
  }
}

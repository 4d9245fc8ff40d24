import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { usePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { ReactNode } from 'react';
import { useFieldTranslation } from '../translation/useFieldTranslation';
import { FieldStateBoundary } from './FieldStateBoundary';

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

  return (
    <FieldStateBoundary
      label={label}
      state={usePlatform(platform)}
      idle={{
        title: t('field.noPlatform.title'),
        hint: t('field.noPlatform.hint'),
      }}
      lines={2}
    >
      {children}
    </FieldStateBoundary>
  );
}

import { Select } from '@backstage/ui';
import {
  ErrorNotice,
  LoadingPlaceholder,
  Notice,
  usePlatforms,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { FieldStandIn } from '../FieldStandIn';
import { fieldTexts } from '../fieldTexts';
import { usePreselection } from '../usePreselection';
import type { GitopsPlatformPickerProps } from './schema';

/** A select of the configured platforms. Where there is one, it is chosen. */
export function GitopsPlatformPicker(props: GitopsPlatformPickerProps) {
  const { formData, onChange, required, disabled, readonly, idSchema } = props;
  const { t } = useFieldTranslation();
  const { label, description, errorId } = fieldTexts(
    props,
    t('platform.label'),
  );
  const state = usePlatforms();
  const platforms = state.status === 'ready' ? state.data : [];
  usePreselection(
    !formData && platforms.length === 1 ? platforms[0].name : undefined,
    onChange,
  );

  if (state.status === 'loading') {
    return (
      <FieldStandIn label={label}>
        <LoadingPlaceholder lines={1} />
      </FieldStandIn>
    );
  }
  if (state.status === 'error') {
    return (
      <FieldStandIn label={label}>
        <ErrorNotice error={state.error} onRetry={state.retry} />
      </FieldStandIn>
    );
  }
  if (platforms.length === 0) {
    return (
      <FieldStandIn label={label}>
        <Notice
          status="warning"
          title={t('platform.empty.title')}
          hint={t('platform.empty.hint')}
          onRetry={state.retry}
        />
      </FieldStandIn>
    );
  }
  return (
    <Select
      id={idSchema?.$id}
      label={label}
      description={description}
      secondaryLabel={required ? t('field.required') : undefined}
      isRequired={required}
      isDisabled={disabled || readonly}
      isInvalid={Boolean(errorId)}
      aria-describedby={errorId}
      // The form says what is missing; the browser must not do so as well.
      validationBehavior="aria"
      placeholder={t('platform.placeholder')}
      options={platforms.map(platform => ({
        value: platform.name,
        label: platform.title,
      }))}
      value={
        platforms.some(platform => platform.name === formData) ? formData : null
      }
      onChange={key => onChange(key === null ? undefined : String(key))}
    />
  );
}

import { Radio, RadioGroup } from '@backstage/ui';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { Notice } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { ChoiceText } from '../ChoiceText';
import { FieldStandIn } from '../FieldStandIn';
import { chosenEnvironment } from '../siblingValues';
import { useChoiceGroupProps } from '../useChoiceGroupProps';
import { usePreselection } from '../usePreselection';
import { mirrorsOf, removableMirror } from './removableMirror';
import type { GitopsDomainMirrorPickerProps } from './schema';

/** Only the last mirror can be chosen, so it is; the others say why not. */
export function MirrorChoices(props: {
  field: GitopsDomainMirrorPickerProps;
  model: PlatformModel;
}) {
  const { field, model } = props;
  const { t } = useFieldTranslation();
  const groupProps = useChoiceGroupProps(field, t('mirror.label'));
  const environment = chosenEnvironment(
    field.formContext?.formData,
    field.uiSchema['ui:options'],
  );
  const removable = environment
    ? removableMirror(model, environment)
    : undefined;
  usePreselection(
    removable && removable.domain !== field.formData
      ? removable.domain
      : undefined,
    field.onChange,
  );

  if (!environment) {
    return (
      <FieldStandIn label={groupProps.label}>
        <Notice
          status="info"
          title={t('mirror.noEnvironment.title')}
          hint={t('mirror.noEnvironment.hint')}
        />
      </FieldStandIn>
    );
  }
  if (!removable) {
    return (
      <FieldStandIn label={groupProps.label}>
        <Notice status="info" title={t('mirror.empty', { environment })} />
      </FieldStandIn>
    );
  }
  return (
    <RadioGroup
      {...groupProps}
      value={field.formData ?? null}
      onChange={field.onChange}
    >
      {mirrorsOf(model, environment).map(({ domain, index }) => (
        <Radio
          key={domain}
          value={domain}
          isDisabled={domain !== removable.domain}
        >
          <ChoiceText
            title={domain}
            detail={
              domain === removable.domain
                ? t('mirror.last', { index: String(index) })
                : t('mirror.inFront', { index: String(index) })
            }
          />
        </Radio>
      ))}
    </RadioGroup>
  );
}

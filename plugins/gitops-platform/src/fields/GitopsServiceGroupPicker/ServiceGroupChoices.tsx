import { Radio, RadioGroup } from '@backstage/ui';
import {
  serviceGroupHost,
  type PlatformModel,
  type ServiceGroup,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { Notice } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  useFieldTranslation,
  type FieldTranslation,
} from '../../translation/useFieldTranslation';
import { ChoiceText } from '../ChoiceText';
import { FieldStandIn } from '../FieldStandIn';
import { useChoiceGroupProps } from '../useChoiceGroupProps';
import { usePreselection } from '../usePreselection';
import type { GitopsServiceGroupPickerProps } from './schema';

/** The groups with the addresses that their members get. The only one is chosen. */
export function ServiceGroupChoices(props: {
  field: GitopsServiceGroupPickerProps;
  model: PlatformModel;
}) {
  const { field, model } = props;
  const { t } = useFieldTranslation();
  const groupProps = useChoiceGroupProps(field, t('serviceGroup.label'));
  const groups = model.serviceGroups.filter(({ enabled }) => enabled);
  const known = groups.some(({ name }) => name === field.formData);
  usePreselection(
    !known && groups.length === 1 ? groups[0].name : undefined,
    field.onChange,
  );

  if (groups.length === 0) {
    return (
      <FieldStandIn label={groupProps.label}>
        <Notice
          status="warning"
          title={t('serviceGroup.empty.title')}
          hint={t('serviceGroup.empty.hint')}
        />
      </FieldStandIn>
    );
  }
  return (
    <RadioGroup
      {...groupProps}
      value={known ? field.formData : null}
      onChange={field.onChange}
    >
      {groups.map(group => (
        <Radio key={group.name} value={group.name}>
          <ChoiceText title={group.name} detail={detailOf(group, t)} />
        </Radio>
      ))}
    </RadioGroup>
  );
}

function detailOf(group: ServiceGroup, t: FieldTranslation): string {
  const members = group.services
    .filter(({ enabled }) => enabled)
    .map(({ name }) => name);
  return [
    serviceGroupHost(group, { subdomain: '*' }),
    members.length > 0
      ? t('serviceGroup.members', { members: members.join(', ') })
      : t('serviceGroup.noMembers'),
  ].join(' · ');
}

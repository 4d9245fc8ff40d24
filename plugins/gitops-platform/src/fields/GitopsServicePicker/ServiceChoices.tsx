import { Flex, Select, Text } from '@backstage/ui';
import {
  parseRepositoryAddress,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { Notice } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useId } from 'react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { FieldStandIn } from '../FieldStandIn';
import { useChoiceGroupProps } from '../useChoiceGroupProps';
import { usePreselection } from '../usePreselection';
import { emptyHint } from './emptyHint';
import { offeredServices, serviceProblem } from './offeredServices';
import type { GitopsServicePickerProps } from './schema';

/** A list that is longer gets a box to search in. */
const LONG_LIST = 8;

/**
 * The services by name, each with its repository. The only one is chosen
 * already. One that came with the address of the form and is not offered is
 * named with the reason instead of being dropped.
 */
export function ServiceChoices(props: {
  field: GitopsServicePickerProps;
  model: PlatformModel;
}) {
  const { field, model } = props;
  const { t } = useFieldTranslation();
  const { isReadOnly, isDisabled, ...groupProps } = useChoiceGroupProps(
    field,
    t('service.label'),
  );
  const problemId = useId();

  const filter = field.uiSchema['ui:options'];
  const value = field.formData;
  const services = offeredServices(model, filter);
  usePreselection(
    !value && services.length === 1 ? services[0].name : undefined,
    field.onChange,
  );

  if (services.length === 0) {
    return (
      <FieldStandIn label={groupProps.label}>
        <Notice
          status="info"
          title={t('service.empty.title')}
          hint={emptyHint(model, filter, t)}
        />
      </FieldStandIn>
    );
  }
  const problem = value ? serviceProblem(model, value, filter, t) : undefined;
  const isNew = problem && !field.rawErrors?.includes(problem);
  return (
    <Flex direction="column" gap="1">
      <Select
        {...groupProps}
        isDisabled={isDisabled || isReadOnly}
        isInvalid={groupProps.isInvalid || Boolean(problem)}
        aria-describedby={[problemId, groupProps['aria-describedby']]
          .filter(Boolean)
          .join(' ')}
        placeholder={t('service.placeholder')}
        search={
          services.length > LONG_LIST
            ? { placeholder: t('service.search') }
            : undefined
        }
        options={services.map(({ name, repoUrl }) => ({
          id: name,
          label: name,
          description: parseRepositoryAddress(repoUrl)?.project ?? repoUrl,
        }))}
        value={problem ? null : value ?? null}
        onChange={key => field.onChange(key === null ? undefined : String(key))}
      />
      <div id={problemId} aria-live="polite">
        {isNew && (
          <Text as="p" variant="body-small" weight="bold">
            {problem}
          </Text>
        )}
      </div>
    </Flex>
  );
}

import { Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import {
  syncWaves,
  type PlatformModel,
  type SyncWave,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  useFieldTranslation,
  type FieldTranslation,
} from '../../translation/useFieldTranslation';
import { ChoiceText } from '../ChoiceText';
import { chosenLanguage } from '../siblingValues';
import { useChoiceGroupProps } from '../useChoiceGroupProps';
import { usePreselection } from '../usePreselection';
import type { GitopsSyncWavePickerProps } from './schema';

/** What an entry without `syncWave` gets (platform repository convention). */
const DEFAULT_WAVE = '0';

/** More names than these would bury the next choice. */
const NAMED_SERVICES = 4;

export function SyncWaveChoices(props: {
  field: GitopsSyncWavePickerProps;
  model: PlatformModel;
}) {
  const { field, model } = props;
  const { t } = useFieldTranslation();
  const groupProps = useChoiceGroupProps(field, t('wave.label'));
  const waves = syncWaves(model);
  const known = waves.some(wave => wave.value === field.formData);
  const first = firstWave(field, waves);
  usePreselection(known ? undefined : first, field.onChange);
  // Nobody can tell whether a person chose it or the form did for another language.
  const isUnusual =
    known &&
    field.formData !== first &&
    field.uiSchema['ui:options']?.firstWaves !== undefined;

  return (
    <Flex direction="column" gap="1">
      <RadioGroup
        {...groupProps}
        value={known ? field.formData : null}
        onChange={field.onChange}
      >
        {waves.map(wave => (
          <Radio key={wave.value} value={wave.value}>
            <ChoiceText title={titleOf(wave, t)} detail={servicesOf(wave, t)} />
          </Radio>
        ))}
      </RadioGroup>
      <div aria-live="polite">
        {isUnusual && (
          <Text as="p" variant="body-small">
            {t('wave.usual', { value: first })}
          </Text>
        )}
      </div>
    </Flex>
  );
}

/** The wave of the chosen language, where the template names one that exists. */
function firstWave(
  { formContext, uiSchema }: GitopsSyncWavePickerProps,
  waves: SyncWave[],
): string {
  const options = uiSchema['ui:options'];
  const language = chosenLanguage(formContext?.formData, options);
  const [, named] =
    Object.entries(options?.firstWaves ?? {}).find(
      ([name]) => name === language,
    ) ?? [];
  return waves.find(({ value }) => value === named)?.value ?? DEFAULT_WAVE;
}

function titleOf({ value }: SyncWave, t: FieldTranslation): string {
  switch (value) {
    case '0':
    case '1':
    case '2':
      return t('wave.option', { value, title: t(`wave.title.${value}`) });
    default:
      return t('wave.other', { value });
  }
}

function servicesOf(wave: SyncWave, t: FieldTranslation): string {
  const services = wave.services.slice(0, NAMED_SERVICES).join(', ');
  const more = wave.services.length - NAMED_SERVICES;
  if (wave.services.length === 0) {
    return t('wave.noServices');
  }
  return more > 0
    ? t('wave.more', { services, others: String(more) })
    : t('wave.services', { services });
}

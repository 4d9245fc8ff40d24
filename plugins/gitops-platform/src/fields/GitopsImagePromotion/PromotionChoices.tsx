import { Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import type {
  EnvironmentVersion,
  ServiceVersions,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useId } from 'react';
import {
  useFieldTranslation,
  type FieldTranslation,
} from '../../translation/useFieldTranslation';
import { ChoiceText } from '../ChoiceText';
import { fieldTexts } from '../fieldTexts';
import { usePreselection } from '../usePreselection';
import {
  canGive,
  canTake,
  nextPromotion,
  promotionOf,
  promotionProblem,
} from './promotions';
import styles from './PromotionChoices.module.css';
import type { GitopsImagePromotionProps, ImagePromotion } from './schema';

/**
 * Where the version comes from and where it goes, each environment with its
 * version. The next step is chosen already. A form holds `{}` for an object
 * that nobody has touched.
 */
export function PromotionChoices(props: {
  field: GitopsImagePromotionProps;
  versions: ServiceVersions;
}) {
  const { field, versions } = props;
  const { t } = useFieldTranslation();
  const { label, description, errorId } = fieldTexts(
    field,
    t('promotion.label'),
  );
  const labelId = useId();
  const { environments } = versions;
  const value: ImagePromotion = field.formData ?? {};
  const first = nextPromotion(environments);
  usePreselection(
    first && !value.from && !value.to ? first : undefined,
    field.onChange,
  );

  const shared = {
    isDisabled: field.disabled,
    isReadOnly: field.readonly,
    isInvalid: Boolean(errorId),
    'aria-describedby': errorId,
    validationBehavior: 'aria' as const,
  };
  const choose = (from: string | undefined, to: string | undefined) =>
    field.onChange(promotionOf(environments, from, to));

  return (
    <Flex
      id={field.idSchema?.$id}
      role="group"
      aria-labelledby={labelId}
      direction="column"
      gap="3"
    >
      <Flex direction="column" gap="1">
        <Text id={labelId} as="div" variant="body-small">
          {label}
          {field.required && (
            <Text variant="body-small" color="secondary">
              {` (${t('field.required')})`}
            </Text>
          )}
        </Text>
        {description && (
          <Text as="div" variant="body-small" color="secondary">
            {description}
          </Text>
        )}
      </Flex>
      <div className={styles.columns}>
        <RadioGroup
          {...shared}
          label={t('promotion.from')}
          value={value.from ?? null}
          onChange={from => choose(from, value.to)}
        >
          {environments.map(version => (
            <VersionChoice
              key={version.environment}
              version={version}
              isDisabled={!canGive(version)}
            />
          ))}
        </RadioGroup>
        <RadioGroup
          {...shared}
          label={t('promotion.to')}
          value={value.to ?? null}
          onChange={to => choose(value.from, to)}
        >
          {environments
            .filter(({ environment }) => environment !== value.from)
            .map(version => (
              <VersionChoice
                key={version.environment}
                version={version}
                isDisabled={!canTake(version)}
              />
            ))}
        </RadioGroup>
      </div>
      <Text as="p" role="status" weight="bold">
        {value.from && value.to ? summaryOf(environments, value, t) : ''}
      </Text>
    </Flex>
  );
}

function VersionChoice(props: {
  version: EnvironmentVersion;
  isDisabled: boolean;
}) {
  const { version, isDisabled } = props;
  const { t } = useFieldTranslation();
  return (
    <Radio value={version.environment} isDisabled={isDisabled}>
      <ChoiceText
        title={version.environment}
        detail={version.declared ? tagOf(version, t) : t('promotion.noFile')}
      />
    </Radio>
  );
}

function summaryOf(
  environments: EnvironmentVersion[],
  value: ImagePromotion,
  t: FieldTranslation,
): string {
  const problem = promotionProblem(environments, value, t);
  const target = environments.find(e => e.environment === value.to);
  if (problem || !target) {
    return problem ?? '';
  }
  const texts = {
    environment: target.environment,
    now: tagOf(target, t),
    next: value.expectedTag ?? '',
  };
  return target.autoSync
    ? t('promotion.summary', texts)
    : t('promotion.summaryByHand', texts);
}

function tagOf(version: EnvironmentVersion, t: FieldTranslation): string {
  return version.imageTag ?? t('promotion.noVersion');
}

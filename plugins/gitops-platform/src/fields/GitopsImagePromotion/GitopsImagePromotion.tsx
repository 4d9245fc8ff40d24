import { useServiceVersions } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { FieldStateBoundary } from '../FieldStateBoundary';
import { fieldTexts } from '../fieldTexts';
import { chosenPlatform, chosenService } from '../siblingValues';
import { PromotionChoices } from './PromotionChoices';
import type { GitopsImagePromotionProps } from './schema';

/** The image tag of each environment, and which one goes where. */
export function GitopsImagePromotion(props: GitopsImagePromotionProps) {
  const { formContext, uiSchema } = props;
  const { t } = useFieldTranslation();
  const { label } = fieldTexts(props, t('promotion.label'));
  const platform = chosenPlatform(
    formContext?.formData,
    uiSchema['ui:options'],
  );
  const service = chosenService(formContext?.formData, uiSchema['ui:options']);

  return (
    <FieldStateBoundary
      label={label}
      state={useServiceVersions(platform, service)}
      idle={{
        title: t('field.noService.title'),
        hint: t('promotion.noService'),
      }}
      lines={3}
    >
      {versions => (
        <PromotionChoices
          key={`${platform}/${service}`}
          field={props}
          versions={versions}
        />
      )}
    </FieldStateBoundary>
  );
}

import {
  ErrorNotice,
  LoadingPlaceholder,
  Notice,
  useServiceVersions,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { FieldStandIn } from '../FieldStandIn';
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
  const state = useServiceVersions(platform, service);

  switch (state.status) {
    case 'idle':
      return (
        <FieldStandIn label={label}>
          <Notice
            status="info"
            title={t('field.noService.title')}
            hint={t('promotion.noService')}
          />
        </FieldStandIn>
      );
    case 'loading':
      return (
        <FieldStandIn label={label}>
          <LoadingPlaceholder lines={3} />
        </FieldStandIn>
      );
    case 'error':
      return (
        <FieldStandIn label={label}>
          <ErrorNotice error={state.error} onRetry={state.retry} />
        </FieldStandIn>
      );
    default:
      return (
        <PromotionChoices
          key={`${platform}/${service}`}
          field={props}
          versions={state.data}
        />
      );
  }
}

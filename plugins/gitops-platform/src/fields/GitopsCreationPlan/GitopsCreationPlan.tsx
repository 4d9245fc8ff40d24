import {
  ErrorNotice,
  LoadingPlaceholder,
  Notice,
  useCreationPlan,
  useSettledValue,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { ReactNode } from 'react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { FieldStandIn } from '../FieldStandIn';
import { fieldTexts } from '../fieldTexts';
import { chosenName, chosenPlatform } from '../siblingValues';
import { creationAnswersOf } from './creationAnswersOf';
import { PlanView } from './PlanView';
import type { GitopsCreationPlanProps } from './schema';

/** Shows what will be made where, before anything is. It has no value. */
export function GitopsCreationPlan(props: GitopsCreationPlanProps) {
  const { formContext, uiSchema } = props;
  const { t } = useFieldTranslation();
  const { label } = fieldTexts(props, t('plan.label'));
  const options = uiSchema['ui:options'];
  const asked = useSettledValue({
    platform: chosenPlatform(formContext?.formData, options),
    service: chosenName(formContext?.formData, options),
    answers: creationAnswersOf(formContext?.formData, options),
  });
  const plan = useCreationPlan(asked.platform, asked.service, asked.answers);

  const content = (): ReactNode => {
    switch (plan.status) {
      case 'idle':
        return (
          <Notice
            status="info"
            title={t('plan.idle.title')}
            hint={t('plan.idle.hint')}
          />
        );
      case 'loading':
        return <LoadingPlaceholder lines={6} />;
      case 'error':
        return <ErrorNotice error={plan.error} onRetry={plan.retry} />;
      default:
        return <PlanView plan={plan.data} files={options?.files ?? []} />;
    }
  };
  return <FieldStandIn label={label}>{content()}</FieldStandIn>;
}

import { Flex } from '@backstage/ui';
import { Notice } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { FieldStandIn } from '../FieldStandIn';
import { fieldTexts } from '../fieldTexts';
import { NameInput } from '../NameInput';
import { PlatformModelBoundary } from '../PlatformModelBoundary';
import { chosenPlatform, chosenService } from '../siblingValues';
import { confirmationProblem } from './confirmationProblem';
import { retirementOf } from './retirementOf';
import { RetirementNotice } from './RetirementNotice';
import type { GitopsRetirementConfirmationProps } from './schema';

/**
 * Says what happens when a service leaves the platform and what stays, and asks
 * for its name.
 */
export function GitopsRetirementConfirmation(
  props: GitopsRetirementConfirmationProps,
) {
  const { formContext, uiSchema } = props;
  const { t } = useFieldTranslation();
  const { label } = fieldTexts(props, t('retirement.label'));
  const options = uiSchema['ui:options'];
  const service = chosenService(formContext?.formData, options);

  return (
    <PlatformModelBoundary
      label={label}
      platform={chosenPlatform(formContext?.formData, options)}
    >
      {model => {
        const retirement = retirementOf(model, service);
        if (!service || !retirement) {
          return (
            <FieldStandIn label={label}>
              <Notice
                status="info"
                title={t('field.noService.title')}
                hint={t('retirement.noService')}
              />
            </FieldStandIn>
          );
        }
        return (
          <Flex direction="column" gap="3">
            <RetirementNotice service={service} retirement={retirement} />
            <NameInput
              field={props}
              defaultLabel={t('retirement.label')}
              // Nobody has to read a complaint while still typing the name.
              problemsOf={value =>
                service.startsWith(value)
                  ? []
                  : [confirmationProblem(value, service, t) ?? '']
              }
            />
          </Flex>
        );
      }}
    </PlatformModelBoundary>
  );
}

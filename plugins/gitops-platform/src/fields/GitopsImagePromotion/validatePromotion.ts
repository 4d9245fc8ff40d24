import { toError } from '@backstage/errors';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  fetchServiceVersions,
  gitopsPlatformApiOf,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import {
  chosenPlatform,
  chosenService,
  type SiblingOptions,
} from '../siblingValues';
import { promotionProblem } from './promotions';
import type { ImagePromotion } from './schema';

/** There is a version to take, a place to put it, and the two differ. */
export const validatePromotion: CustomFieldValidator<
  ImagePromotion,
  SiblingOptions
> = async (value, field, context) => {
  const options = context.uiSchema?.['ui:options'];
  const platform = chosenPlatform(context.formData, options);
  const service = chosenService(context.formData, options);
  if (!platform || !service) {
    return;
  }
  const t = await fieldTranslationOf(context.apiHolder);
  try {
    const { environments } = await fetchServiceVersions(
      gitopsPlatformApiOf(context.apiHolder),
      platform,
      service,
    );
    const problem = promotionProblem(environments, value ?? {}, t);
    if (problem) {
      field.addError(problem);
    }
  } catch (thrown) {
    const error = toError(thrown);
    const message =
      error.name === 'ResponseError' && error.cause
        ? toError(error.cause).message
        : error.message;
    field.addError(t('promotion.unreadable', { service, message }));
  }
};

import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { IneligiblePreview } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewFileOf } from '../../platform';
import type { previewEnvironmentsTranslationRef } from '../../translation';

type Messages = (typeof previewEnvironmentsTranslationRef)['T'];

/** Why a branch gets no preview, and what to do. */
export function refusalTexts(
  t: TranslationFunction<Messages>,
  { model, service }: ReadyEntityView,
  { reason, branch, detail }: IneligiblePreview,
): { title: string; hint: string } {
  const file = previewFileOf(model.repository);
  const rule = model.previews?.services.find(
    entry => entry.service === service.name,
  )?.branchMatch;

  switch (reason) {
    case 'previews-disabled':
      return {
        title: t('refusal.previews-disabled.title'),
        hint: t('refusal.previews-disabled.hint', { file }),
      };
    case 'service-not-listed':
      return {
        title: t('refusal.service-not-listed.title', { service: service.name }),
        hint: t('refusal.service-not-listed.hint', { file }),
      };
    case 'service-disabled':
      return {
        title: t('refusal.service-disabled.title', { service: service.name }),
        hint: t('refusal.service-disabled.hint', { file }),
      };
    case 'branch-empty':
      return {
        title: t('refusal.branch-empty.title'),
        hint: t('refusal.branch-empty.hint'),
      };
    case 'branch-does-not-match':
      return {
        title: t('refusal.branch-does-not-match.title', { branch }),
        hint: t('refusal.branch-does-not-match.hint', {
          rule: rule ?? '',
          file,
        }),
      };
    case 'no-tag':
      return {
        title: t('refusal.no-tag.title', { branch }),
        hint: t('refusal.no-tag.hint'),
      };
    case 'name-too-long':
      return {
        title: t('refusal.name-too-long.title'),
        hint: t('refusal.name-too-long.hint', { service: service.name }),
      };
    default:
      return {
        title: t('refusal.invalid-rule.title', { service: service.name }),
        hint: t('refusal.invalid-rule.hint', { file, detail }),
      };
  }
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { RiAddLine } from '@remixicon/react';
import {
  templateFormPath,
  useEnablePreviewsTemplate,
  type TemplateRoute,
} from '../template';
import { previewEnvironmentsTranslationRef } from '../translation';

export interface EnablePreviewsButtonProps {
  view: ReadyEntityView;
  /** Of the entry that is switched off; the template's own where absent. */
  branchMatch?: string;
  templateRoute: TemplateRoute;
}

/** Opens the form that adds previews to the service, where the app has it. */
export function EnablePreviewsButton(props: EnablePreviewsButtonProps) {
  const { view, branchMatch, templateRoute } = props;
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const template = useEnablePreviewsTemplate(templateRoute !== undefined);

  if (!templateRoute || !template) {
    return null;
  }
  return (
    <ButtonLink
      size="small"
      variant="primary"
      iconStart={<RiAddLine aria-hidden="true" />}
      href={templateFormPath(templateRoute, template, {
        platform: view.model.name,
        service: view.service.name,
        ...(branchMatch && { branchMatch }),
      })}
    >
      {t('state.enable')}
    </ButtonLink>
  );
}

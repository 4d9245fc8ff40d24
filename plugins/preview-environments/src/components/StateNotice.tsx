import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex, Text } from '@backstage/ui';
import {
  ExternalLink,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewFileOf, previewFileUrl, type PreviewState } from '../platform';
import type { TemplateRoute } from '../template';
import { previewEnvironmentsTranslationRef } from '../translation';
import { EnablePreviewsButton } from './EnablePreviewsButton';

export interface StateNoticeProps {
  view: ReadyEntityView;
  state: PreviewState;
  templateRoute: TemplateRoute;
}

/** Why a service has no previews and where to enable them; nothing where it has. */
export function StateNotice({ view, state, templateRoute }: StateNoticeProps) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const { repository } = view.model;
  const file = previewFileOf(repository);
  const service = view.service.name;

  if (state.code === 'on') {
    return null;
  }
  const texts = {
    absent: {
      title: t('state.absent.title'),
      hint: t('state.absent.hint', { file }),
    },
    off: {
      title: t('state.platformOff.title'),
      hint: t('state.platformOff.hint', { file }),
    },
    'not-listed': {
      title: t('state.notListed.title', { service }),
      hint: t('state.notListed.hint', { file }),
    },
    'service-off': {
      title: t('state.serviceOff.title', { service }),
      hint: t('state.serviceOff.hint', { file }),
    },
  }[state.code];
  const position =
    state.code === 'service-off' ? state.rule.position : undefined;

  return (
    <Alert
      status="info"
      icon
      title={texts.title}
      description={
        <Flex direction="column" gap="1">
          <Text as="p" style={{ overflowWrap: 'anywhere' }}>
            {texts.hint}
          </Text>
          {(state.code === 'not-listed' || state.code === 'service-off') && (
            <span>
              <EnablePreviewsButton
                view={view}
                branchMatch={
                  state.code === 'service-off'
                    ? state.rule.branchMatch
                    : undefined
                }
                templateRoute={templateRoute}
              />
            </span>
          )}
          {state.code !== 'absent' && (
            <span>
              <ExternalLink href={previewFileUrl(repository, position)}>
                {t('state.openFile', {
                  file: position ? `${position.file}:${position.line}` : file,
                })}
              </ExternalLink>
            </span>
          )}
        </Flex>
      }
    />
  );
}

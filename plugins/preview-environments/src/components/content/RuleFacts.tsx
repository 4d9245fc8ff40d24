import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  previewAddressPattern,
  previewApplicationName,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ExternalLink,
  FactList,
  type Fact,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewFileUrl, type PreviewState } from '../../platform';
import { previewEnvironmentsTranslationRef } from '../../translation';

export interface RuleFactsProps {
  view: ReadyEntityView;
  state: Extract<PreviewState, { code: 'on' | 'service-off' }>;
}

/** By which rule branches get previews, and where it is declared. */
export function RuleFacts({ view, state }: RuleFactsProps) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const { model, service } = view;
  const { rule, settings } = state;
  const pattern = previewAddressPattern(model);
  const namespace = rule.namespace ?? settings.gatewayNamespace;

  const facts: (Fact | false | undefined)[] = [
    {
      term: t('rule.branchMatch'),
      value: rule.branchMatch ? (
        <code>{rule.branchMatch}</code>
      ) : (
        t('rule.everyBranch')
      ),
    },
    rule.position && {
      term: t('rule.declaredIn'),
      value: (
        <ExternalLink href={previewFileUrl(model.repository, rule.position)}>
          {rule.position.file}:{rule.position.line}
        </ExternalLink>
      ),
    },
    pattern !== undefined && {
      term: t('rule.address'),
      value: <code>{pattern}</code>,
      note: t('rule.tag'),
    },
    {
      term: t('rule.application'),
      value: <code>{previewApplicationName(service.name, '{tag}')}</code>,
    },
    namespace !== undefined && {
      term: t('rule.namespace'),
      value: <code>{namespace}</code>,
    },
    settings.requeueAfterSeconds !== undefined && {
      term: t('rule.requeue'),
      value: t('rule.requeueEvery', {
        seconds: String(settings.requeueAfterSeconds),
      }),
    },
  ];
  return <FactList facts={facts.filter(fact => !!fact)} />;
}

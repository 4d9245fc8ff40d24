import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sourceUrl } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ExternalLink,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';

export interface ConfigurationCellProps {
  view: ReadyEntityView;
  environment: string;
}

/** The values file of the environment. */
export function ConfigurationCell(props: ConfigurationCellProps) {
  const { view, environment } = props;
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const { configuration, service } = view;
  const file = `${service.path}/${environment}.yaml`;
  const isDeclared = configuration?.environments.find(
    candidate => candidate.environment === environment,
  )?.declared;

  if (!configuration || !isDeclared) {
    return <span>{configuration ? t('overview.matrix.noFile') : '–'}</span>;
  }
  const { repositoryUrl: url, branch } = configuration;
  return (
    <ExternalLink href={sourceUrl({ url, branch }, { file })}>
      {file}
    </ExternalLink>
  );
}

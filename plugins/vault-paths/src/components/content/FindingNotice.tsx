import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Notice } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { EnvironmentPaths, PathFinding } from '../../paths';
import { vaultPathsTranslationRef } from '../../translation';

export interface FindingNoticeProps {
  finding: PathFinding;
  paths: EnvironmentPaths;
  chartVersion: string;
  valuesFile: string;
}

/** What is wrong with a path, which rule says so, and what to do. */
export function FindingNotice(props: FindingNoticeProps) {
  const { finding, paths, chartVersion, valuesFile } = props;
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const { policy, pathPattern: pattern } = paths.namespacePolicy;
  const { environment } = paths;
  const ownPath = paths.paths.find(path => path.isConfigPath)?.path ?? '';

  switch (finding.code) {
    case 'other-environment':
      return (
        <Notice
          status="warning"
          title={t('finding.other-environment.title', {
            owner: finding.environment,
          })}
          message={t('finding.other-environment.message', {
            policy,
            pattern,
            environment,
          })}
          hint={t('finding.other-environment.hint', {
            ownPath,
            file: valuesFile,
          })}
        />
      );
    case 'relative-outside-policy':
      return (
        <Notice
          status="warning"
          title={t('finding.relative-outside-policy.title')}
          message={t('finding.relative-outside-policy.message', {
            version: chartVersion,
            policy,
            pattern,
          })}
          hint={t('finding.relative-outside-policy.hint', {
            ownPath,
            file: valuesFile,
          })}
        />
      );
    case 'relative':
      return (
        <Notice
          status="info"
          title={t('finding.relative.title')}
          message={t('finding.relative.message', { version: chartVersion })}
          hint={t('finding.relative.hint')}
        />
      );
    default:
      return (
        <Notice
          status="warning"
          title={t('finding.outside-policy.title')}
          message={t('finding.outside-policy.message', {
            policy,
            pattern,
            environment,
          })}
          hint={t('finding.outside-policy.hint', {
            ownPath,
            file: valuesFile,
          })}
        />
      );
  }
}

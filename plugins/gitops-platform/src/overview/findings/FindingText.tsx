import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sourceUrl } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { ExternalLink } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';
import type { FindingGroup } from './groupFindings';

/** Where it is, what is wrong, and what to do. */
export function FindingText({ group }: { group: FindingGroup }) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const { environments, finding } = group;
  const { rule, path, file, line, secretPath = '', replacement } = finding;
  const { repositoryUrl: url, branch } = file;
  const advice =
    rule === 'ignored-key' && replacement
      ? t('overview.findings.do.replace', { replacement })
      : t(`overview.findings.do.${rule}`);

  return (
    <>
      <strong>{environments.join(', ')}</strong> <code>{path.join('.')}</code>{' '}
      {t(`overview.findings.what.${rule}`, { secretPath })} {advice}{' '}
      <ExternalLink
        href={sourceUrl({ url, branch }, { file: file.file, line })}
      >
        {file.file}:{line}
      </ExternalLink>
    </>
  );
}

import type { ServiceNameCheck } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { FieldTranslation } from '../../translation/useFieldTranslation';

/** What stands in the way of a name on the git host and in the catalog. */
export function nameCheckProblems(
  check: ServiceNameCheck,
  t: FieldTranslation,
): string[] {
  const { name, repositoryUrl, repository, catalog } = check;
  return [
    ...(repository === 'taken'
      ? [t('name.check.repository', { url: repositoryUrl })]
      : []),
    ...(catalog === 'taken' ? [t('name.check.catalog', { name })] : []),
  ];
}

/** What is good to know about a name that can be given. */
export function nameCheckNotes(
  check: ServiceNameCheck,
  t: FieldTranslation,
): string[] {
  const { repositoryUrl, registered, repository, catalog, problems } = check;
  if (problems.length > 0) {
    return [];
  }
  return [
    ...(registered ? [t('name.check.registered', { url: repositoryUrl })] : []),
    ...(repository === 'unfinished' && !registered
      ? [t('name.check.unfinished', { url: repositoryUrl })]
      : []),
    ...(repository === 'unknown' ? [t('name.check.noGitHost')] : []),
    ...(catalog === 'unknown' ? [t('name.check.noCatalog')] : []),
  ];
}

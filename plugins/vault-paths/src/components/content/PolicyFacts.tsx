import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FactList } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { EnvironmentPaths } from '../../paths';
import { vaultPathsTranslationRef } from '../../translation';

/** Names that a person needs to look a refusal up in Vault. */
export function PolicyFacts({ paths }: { paths: EnvironmentPaths }) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const { namespacePolicy, servicePolicy } = paths;
  const facts: [string, string, string?][] = [
    [t('environment.namespace'), paths.namespace],
    [t('environment.mount'), paths.mount],
    [t('environment.namespacePolicy'), namespacePolicy.policy],
    [t('environment.pattern'), namespacePolicy.pathPattern],
    [
      t('environment.role'),
      namespacePolicy.role,
      t('environment.audience', { audience: namespacePolicy.audience }),
    ],
    [t('environment.servicePolicy'), servicePolicy.policy],
    [t('environment.serviceRole'), servicePolicy.role],
  ];

  return (
    <FactList
      dense
      facts={facts.map(([term, name, note]) => ({
        term,
        value: <code>{name}</code>,
        note,
      }))}
    />
  );
}

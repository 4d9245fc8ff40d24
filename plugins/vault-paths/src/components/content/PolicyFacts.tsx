import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EnvironmentPaths } from '../../paths';
import { vaultPathsTranslationRef } from '../../translation';
import styles from './PolicyFacts.module.css';

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
    <dl className={styles.facts}>
      {facts.map(([term, value, note]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <code>{value}</code>
            {note && <span className={styles.note}> ({note})</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

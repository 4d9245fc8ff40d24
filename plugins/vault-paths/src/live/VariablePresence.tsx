import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isHiddenSecret,
  type SecretPathState,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { vaultPathsTranslationRef } from '../translation';
import styles from './VariablePresence.module.css';

export interface VariablePresenceProps {
  /** `undefined` where nothing is known. */
  state: SecretPathState | undefined;
  variable: string;
}

/** Whether the secret has the key of a variable. */
export function VariablePresence({ state, variable }: VariablePresenceProps) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);

  if (!state || isHiddenSecret(state)) {
    return <span className={styles.unknown}>{t('live.key.unknown')}</span>;
  }
  const present = state.variables.find(
    ({ name }) => name === variable,
  )?.present;
  return (
    <span className={styles.presence}>
      {present ? (
        <RiCheckLine className={styles.present} size="1.1em" aria-hidden />
      ) : (
        <RiCloseLine className={styles.absent} size="1.1em" aria-hidden />
      )}
      {present ? t('live.key.present') : t('live.key.absent')}
    </span>
  );
}

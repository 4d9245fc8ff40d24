import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import type { SecretPathState } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiLockLine,
} from '@remixicon/react';
import { vaultPathsTranslationRef } from '../translation';

const ICONS: Record<SecretPathState['status'], JSX.Element> = {
  filled: <RiCheckboxCircleLine />,
  placeholder: <RiErrorWarningLine />,
  missing: <RiCloseCircleLine />,
  deleted: <RiCloseCircleLine />,
  forbidden: <RiLockLine />,
  foreign: <RiLockLine />,
};

/** What Vault holds at a path, in a word or two. */
export function SecretStatus({ state }: { state: SecretPathState }) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const present = state.variables.filter(variable => variable.present).length;
  const all = state.variables.length;

  if (state.status === 'filled' && present < all) {
    return (
      <Badge size="small" icon={<RiErrorWarningLine />}>
        {t('live.status.incomplete', {
          present: String(present),
          all: String(all),
        })}
      </Badge>
    );
  }
  return (
    <Badge size="small" icon={ICONS[state.status]}>
      {t(`live.status.${state.status}`)}
    </Badge>
  );
}

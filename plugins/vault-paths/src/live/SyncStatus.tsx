import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Text } from '@backstage/ui';
import type { SecretSync } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useDateFormat } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiTimeLine,
} from '@remixicon/react';
import { vaultPathsTranslationRef } from '../translation';

const ICONS: Record<SecretSync['status'], JSX.Element> = {
  synced: <RiCheckboxCircleLine />,
  failed: <RiErrorWarningLine />,
  pending: <RiTimeLine />,
  absent: <RiCloseCircleLine />,
};

/** Whether a path has been copied into the cluster, in a few words. */
export function SyncStatus({ sync }: { sync: SecretSync }) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const format = useDateFormat();

  return (
    <>
      <Badge size="small" icon={ICONS[sync.status]}>
        {t(`live.sync.${sync.status}`)}
      </Badge>
      {sync.at && (
        <Text variant="body-small" color="secondary">
          {t('live.sync.since', { date: format(sync.at) })}
        </Text>
      )}
    </>
  );
}

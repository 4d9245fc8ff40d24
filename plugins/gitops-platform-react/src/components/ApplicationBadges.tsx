import { Badge } from '@backstage/ui';
import type { ApplicationState } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiLoader4Line,
  RiPauseCircleLine,
  RiQuestionLine,
} from '@remixicon/react';

const HEALTH_ICONS: Record<string, JSX.Element> = {
  Healthy: <RiCheckboxCircleLine aria-hidden="true" />,
  Progressing: <RiLoader4Line aria-hidden="true" />,
  Degraded: <RiCloseCircleLine aria-hidden="true" />,
  Missing: <RiCloseCircleLine aria-hidden="true" />,
  Suspended: <RiPauseCircleLine aria-hidden="true" />,
};

/**
 * Health and synchronisation of an application, in the words of Argo CD: they
 * are what people search for, so they are not translated.
 *
 * @public
 */
export function ApplicationBadges(props: {
  application: Pick<ApplicationState, 'health' | 'sync'>;
}) {
  const { health, sync } = props.application;
  return (
    <>
      <Badge
        size="small"
        icon={HEALTH_ICONS[health] ?? <RiQuestionLine aria-hidden="true" />}
      >
        {health}
      </Badge>
      {sync !== 'Synced' && (
        <Badge size="small" icon={<RiErrorWarningLine aria-hidden="true" />}>
          {sync}
        </Badge>
      )}
    </>
  );
}

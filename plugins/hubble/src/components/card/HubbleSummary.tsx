import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { HubbleServiceViewId } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  CopyableCommand,
  ExternalLink,
  LiveStateLine,
  Notice,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useTrafficRates } from '../../rates';
import { environmentTrafficOf, type EnvironmentTraffic } from '../../traffic';
import { hubbleTranslationRef } from '../../translation';
import { RateSummary } from '../rates';
import styles from './HubbleSummary.module.css';

/** What people look for first; the tab has the rest. */
const MAIN_VIEWS: readonly HubbleServiceViewId[] = [
  'all',
  'dropped',
  'http-5xx',
  'service-map',
];

/** One line per environment with the main links, or the command without them. */
export function HubbleSummary({ view }: { view: ReadyEntityView }) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  const live = useTrafficRates();
  const environments = environmentTrafficOf(view);

  if (environments.length === 0) {
    return (
      <Notice
        status="info"
        title={t('notice.noEnvironments.title')}
        hint={t('notice.noEnvironments.hint', {
          file: `${view.model.repository.path}/base.yaml`,
        })}
      />
    );
  }
  return (
    <>
      {environments.every(({ links }) => !links.hubble) && (
        <Text as="p" color="secondary">
          {t('notice.noHubble.title')}
        </Text>
      )}
      <ul className={styles.list}>
        {environments.map(traffic => (
          <li key={traffic.environment} className={styles.environment}>
            <span className={styles.name}>{traffic.environment}</span>
            <MainLinks traffic={traffic} />
            <RateSummary rates={live.environment(traffic.environment)} />
          </li>
        ))}
      </ul>
      <LiveStateLine
        source="Prometheus"
        state={live.state}
        readingsOf={({ environments: asked }) =>
          asked.map(({ reading }) => reading)
        }
      />
    </>
  );
}

function MainLinks({ traffic }: { traffic: EnvironmentTraffic }) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  const { environment } = traffic;
  const views = traffic.views.filter(({ id }) => MAIN_VIEWS.includes(id));

  return (
    <span className={styles.links}>
      {views.map(({ id, url, command }) => {
        if (url) {
          return (
            <ExternalLink key={id} href={url}>
              {t(`view.${id}.title`)}
            </ExternalLink>
          );
        }
        return id === 'all' ? (
          <CopyableCommand
            key={id}
            command={command}
            label={t('flows.commandLabel', {
              view: t('view.all.title'),
              environment,
            })}
          />
        ) : null;
      })}
    </span>
  );
}

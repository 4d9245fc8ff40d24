import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Tab, TabList, TabPanel, Tabs, Text } from '@backstage/ui';
import {
  Notice,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useMemo } from 'react';
import { useTrafficRates } from '../../rates';
import { environmentTrafficOf } from '../../traffic';
import { hubbleTranslationRef } from '../../translation';
import { EnvironmentPanel } from './EnvironmentPanel';
import styles from './HubbleView.module.css';

export interface HubbleViewProps {
  view: ReadyEntityView;
  /** The environment to show; the first where it is absent or unknown. */
  environment?: string;
  onEnvironmentChange(environment: string): void;
}

/** Every way to look at a service's traffic, one tab per environment. */
export function HubbleView(props: HubbleViewProps) {
  const { view, environment, onEnvironmentChange } = props;
  const { model, service } = view;
  const { t } = useTranslationRef(hubbleTranslationRef);
  const live = useTrafficRates();
  const environments = useMemo(() => environmentTrafficOf(view), [view]);
  const selected =
    environments.find(traffic => traffic.environment === environment) ??
    environments[0];

  return (
    <Flex direction="column" gap="4">
      <div>
        <Text as="h2" variant="title-small" weight="bold">
          {t('content.title')}
        </Text>
        <Text as="p" color="secondary">
          {t('content.description', { service: service.name })}
        </Text>
      </div>

      {!selected && (
        <Notice
          status="info"
          title={t('notice.noEnvironments.title')}
          hint={t('notice.noEnvironments.hint', {
            file: `${model.repository.path}/base.yaml`,
          })}
        />
      )}
      {selected && !selected.links.hubble && (
        <Notice
          status="info"
          title={t('notice.noHubble.title')}
          hint={t('notice.noHubble.hint', { platform: model.name })}
        />
      )}
      {selected && !view.configuration && (
        <Notice
          status="info"
          title={t('notice.assumedName.title')}
          hint={t('notice.assumedName.hint', { appName: selected.appName })}
        />
      )}
      {selected && (
        <Tabs
          className={styles.tabs}
          keyboardActivation="automatic"
          selectedKey={selected.environment}
          onSelectionChange={key => onEnvironmentChange(String(key))}
        >
          <TabList aria-label={t('content.environments')}>
            {environments.map(traffic => (
              <Tab key={traffic.environment} id={traffic.environment}>
                {traffic.environment}
              </Tab>
            ))}
          </TabList>
          {environments.map(traffic => (
            <TabPanel key={traffic.environment} id={traffic.environment}>
              <EnvironmentPanel traffic={traffic} model={model} live={live} />
            </TabPanel>
          ))}
        </Tabs>
      )}
    </Flex>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Select, Text } from '@backstage/ui';
import { linksOf } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  Notice,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useMemo } from 'react';
import { LiveSecretsNotice, useLiveSecrets } from '../../live';
import { environmentPathsOf } from '../../paths';
import { vaultPathsTranslationRef } from '../../translation';
import { HiddenSecretsNotice } from '../HiddenSecretsNotice';
import { EnvironmentSection } from './EnvironmentSection';
import { VariableOverview } from './VariableOverview';
import styles from './VaultPathsView.module.css';

const ALL = '*';

export interface VaultPathsViewProps {
  view: ReadyEntityView;
  /** The environment to show; all of them where it is absent or unknown. */
  environment?: string;
  onEnvironmentChange(environment: string | undefined): void;
}

/** Every path and variable of a service, by environment. */
export function VaultPathsView(props: VaultPathsViewProps) {
  const { view, environment, onEnvironmentChange } = props;
  const { model, service, configuration } = view;
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const environments = useMemo(() => environmentPathsOf(view), [view]);
  const live = useLiveSecrets();
  const hasNoLink =
    environments.length > 0 &&
    environments.every(e => !linksOf(model, e.environment).vault);

  const baseFile = `${model.repository.path}/base.yaml`;
  const disabled = model.environments.filter(({ enabled }) => !enabled);
  const selected = environments.some(e => e.environment === environment)
    ? environment
    : undefined;

  return (
    <Flex direction="column" gap="4">
      <Flex
        justify="between"
        align={{ initial: 'stretch', sm: 'end' }}
        gap="3"
        direction={{ initial: 'column', sm: 'row' }}
      >
        <div>
          <Text as="h2" variant="title-small" weight="bold">
            {t('content.title')}
          </Text>
          <Text as="p" color="secondary">
            {t('content.description', { service: service.name })}
          </Text>
        </div>
        {environments.length > 1 && (
          <Select
            className={styles.filter}
            label={t('content.filter')}
            options={[
              { value: ALL, label: t('content.allEnvironments') },
              ...environments.map(({ environment: name }) => ({
                value: name,
                label: name,
              })),
            ]}
            value={selected ?? ALL}
            onChange={key =>
              onEnvironmentChange(key === ALL ? undefined : String(key))
            }
          />
        )}
      </Flex>

      {environments.length === 0 && (
        <Notice
          status="info"
          title={t('notice.noEnvironments.title')}
          hint={t('notice.noEnvironments.hint', { file: baseFile })}
        />
      )}
      {!model.vault.enabled && (
        <Notice
          status="info"
          title={t('notice.noVault.title')}
          hint={t('notice.noVault.hint', { file: baseFile })}
        />
      )}
      {hasNoLink && (
        <Notice
          status="info"
          title={t('notice.noLink.title')}
          hint={t('notice.noLink.hint', { platform: model.name })}
        />
      )}
      {view.secretsHidden && <HiddenSecretsNotice />}
      {!configuration && (
        <Notice
          status="info"
          title={t('notice.unknown.title')}
          hint={t('notice.unknown.hint')}
        />
      )}

      {environments.length > 0 && <LiveSecretsNotice live={live} />}

      <VariableOverview environments={environments} />

      {environments
        .filter(e => selected === undefined || e.environment === selected)
        .map(paths => (
          <EnvironmentSection
            key={paths.environment}
            paths={paths}
            live={live}
            chartVersion={model.chart.version}
            valuesFile={`${service.path}/${paths.environment}.yaml`}
          />
        ))}

      {disabled.length > 0 && (
        <Text as="p" color="secondary">
          {t('content.disabled', {
            environments: disabled.map(({ name }) => name).join(', '),
          })}
        </Text>
      )}
    </Flex>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Select, Text, TextField } from '@backstage/ui';
import {
  configurationReadPermission,
  type EffectiveConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  LiveStateNotice,
  LoadingPlaceholder,
  useEntityConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useState } from 'react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';
import { compareValues, differs } from './compareValues';
import styles from './ConfigurationViewer.module.css';
import { ValuesTable } from './ValuesTable';

const NONE = '*';

/** The merged values of an environment with their sources, and how another one differs. */
export function ConfigurationViewer() {
  const state = useEntityConfiguration();

  return (
    <>
      {state.status === 'loading' && <LoadingPlaceholder lines={6} />}
      <LiveStateNotice
        state={state}
        permission={configurationReadPermission.name}
      />
      {state.status === 'ready' && <Viewer configuration={state.data} />}
    </>
  );
}

function Viewer(props: { configuration: EffectiveConfiguration }) {
  const { environments } = props.configuration;
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const [left, setLeft] = useState(environments[0]?.environment);
  const [right, setRight] = useState(NONE);
  const [filter, setFilter] = useState('');

  const valuesOf = (name: string) =>
    environments.find(({ environment }) => environment === name);
  const shown = valuesOf(left);
  const compared = right === NONE ? undefined : valuesOf(right);
  if (!shown) {
    return null;
  }
  const options = environments.map(({ environment }) => ({
    value: environment,
    label: environment,
  }));
  const wanted = filter.trim().toLowerCase();
  const rows = compareValues(shown.values, compared?.values ?? [])
    .filter(row => !compared || differs(row))
    .filter(
      ({ name, left: value }) =>
        name.toLowerCase().includes(wanted) ||
        value?.value?.toLowerCase().includes(wanted),
    );

  return (
    <Flex direction="column" gap="3">
      <div className={styles.filters}>
        <Select
          label={t('overview.values.environment')}
          options={options}
          value={left}
          onChange={key => setLeft(String(key))}
        />
        <Select
          label={t('overview.values.compareWith')}
          options={[
            { value: NONE, label: t('overview.values.nothing') },
            ...options.filter(({ value }) => value !== left),
          ]}
          value={right === left ? NONE : right}
          onChange={key => setRight(String(key))}
        />
        <TextField
          label={t('overview.values.filter')}
          value={filter}
          onChange={setFilter}
          autoComplete="off"
          spellCheck="false"
        />
      </div>
      <Text as="p" color="secondary" role="status">
        {compared
          ? t('overview.values.differences', { number: String(rows.length) })
          : t('overview.values.number', { number: String(rows.length) })}
      </Text>
      {rows.length > 0 && (
        <ValuesTable rows={rows} left={shown} right={compared} />
      )}
    </Flex>
  );
}

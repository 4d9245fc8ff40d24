import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Select, Text, TextField } from '@backstage/ui';
import type { PlatformDeployments } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useDeferredValue, useMemo, useState } from 'react';
import { gitopsPlatformTranslationRef } from '../translation/gitopsPlatformTranslationRef';
import {
  arrangeRows,
  serviceRows,
  STATE_FILTERS,
  type RowOrder,
  type StateFilter,
} from './serviceRows';
import { ServicesTable } from './ServicesTable';

const ANY_STATE = '*';

/** The table with its filters. */
export function FilteredServices(props: { deployments: PlatformDeployments }) {
  const { deployments } = props;
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const [text, setText] = useState('');
  const [state, setState] = useState<StateFilter>();
  const [order, setOrder] = useState<RowOrder>({
    by: 'service',
    descending: false,
  });
  // What is typed appears at once; thousands of rows follow when there is time.
  const wanted = useDeferredValue(text);
  const rows = useMemo(() => serviceRows(deployments), [deployments]);
  const shown = useMemo(
    () => arrangeRows(rows, { text: wanted, state, order }),
    [rows, wanted, state, order],
  );

  return (
    <Flex direction="column" gap="3">
      <Flex gap="3" align="end" style={{ flexWrap: 'wrap' }}>
        <TextField
          label={t('platformPage.filter')}
          description={t('platformPage.filterHint')}
          value={text}
          onChange={setText}
          autoComplete="off"
          spellCheck="false"
        />
        <Select
          label={t('platformPage.state.label')}
          options={[
            { value: ANY_STATE, label: t('platformPage.state.any') },
            ...STATE_FILTERS.map(value => ({
              value,
              label: t(`platformPage.state.${value}`),
            })),
          ]}
          value={state ?? ANY_STATE}
          onChange={key =>
            setState(STATE_FILTERS.find(candidate => candidate === key))
          }
        />
      </Flex>
      <Text as="p" color="secondary" role="status">
        {t('platformPage.shown', {
          number: String(shown.length),
          all: String(rows.length),
        })}
      </Text>
      {shown.length > 0 && (
        <ServicesTable
          deployments={deployments}
          rows={shown}
          order={order}
          onOrder={setOrder}
        />
      )}
    </Flex>
  );
}

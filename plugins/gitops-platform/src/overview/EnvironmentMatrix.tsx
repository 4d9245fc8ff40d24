import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  EntityPreviews,
  PlatformEnvironment,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ScrollableRegion,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { ReactNode } from 'react';
import { gitopsPlatformTranslationRef } from '../translation/gitopsPlatformTranslationRef';
import {
  AddressCell,
  ConfigurationCell,
  FindingsCell,
  ImageCell,
  PreviewsCell,
  SecretsCell,
  StateCell,
} from './cells';
import type { KnownLiveState } from './checklist';
import styles from './EnvironmentMatrix.module.css';

export interface EnvironmentMatrixProps {
  view: ReadyEntityView;
  live: KnownLiveState & { previews?: EntityPreviews };
  titleId: string;
}

/** Environments as columns; a row for each question that people ask of them. */
export function EnvironmentMatrix(props: EnvironmentMatrixProps) {
  const { view, live, titleId } = props;
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const environments = view.model.environments.filter(({ enabled }) => enabled);

  const rows: [string, (environment: PlatformEnvironment) => ReactNode][] = [
    [
      t('overview.matrix.state'),
      ({ name }) => (
        <StateCell
          view={view}
          environment={name}
          deployments={live.deployments}
        />
      ),
    ],
    [
      t('overview.matrix.image'),
      ({ name }) => (
        <ImageCell
          view={view}
          environment={name}
          deployments={live.deployments}
        />
      ),
    ],
    [
      t('overview.matrix.replicas'),
      ({ name }) => configurationOf(view, name)?.replicas ?? '–',
    ],
    [
      t('overview.matrix.address'),
      environment => <AddressCell view={view} environment={environment} />,
    ],
    [
      t('overview.matrix.secrets'),
      ({ name }) => (
        <SecretsCell view={view} environment={name} secrets={live.secrets} />
      ),
    ],
    [
      t('overview.matrix.previews'),
      ({ name }) => (
        <PreviewsCell view={view} environment={name} previews={live.previews} />
      ),
    ],
    [
      t('overview.matrix.sync'),
      ({ autoSync }) =>
        autoSync ? t('overview.matrix.automatic') : t('overview.matrix.byHand'),
    ],
    [
      t('overview.matrix.configuration'),
      ({ name }) => <ConfigurationCell view={view} environment={name} />,
    ],
    [
      t('overview.matrix.findings'),
      ({ name }) => <FindingsCell view={view} environment={name} />,
    ],
  ];

  return (
    <ScrollableRegion labelledBy={titleId}>
      <table className={styles.table} aria-labelledby={titleId}>
        <thead>
          <tr>
            <td />
            {environments.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, cell]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {environments.map(environment => (
                <td key={environment.name}>{cell(environment)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollableRegion>
  );
}

function configurationOf({ configuration }: ReadyEntityView, name: string) {
  return configuration?.environments.find(
    ({ environment }) => environment === name,
  );
}

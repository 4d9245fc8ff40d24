import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import {
  ExternalLink,
  ScrollableRegion,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { RiErrorWarningLine } from '@remixicon/react';
import { useId } from 'react';
import type { EnvironmentPaths } from '../../paths';
import { vaultPathsTranslationRef } from '../../translation';
import styles from './VariableOverview.module.css';

export interface VariableOverviewProps {
  environments: EnvironmentPaths[];
}

/**
 * Variables against environments: shows at a glance what one environment
 * declares and another lacks. Renders nothing where nothing is declared.
 */
export function VariableOverview({ environments }: VariableOverviewProps) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const titleId = useId();
  const names = [
    ...new Set(
      environments.flatMap(({ paths }) =>
        paths.flatMap(path => path.variables.map(({ name }) => name)),
      ),
    ),
  ].sort();

  if (names.length === 0) {
    return null;
  }
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold" id={titleId}>
          {t('overview.title')}
        </Text>
      </CardHeader>
      <CardBody>
        <ScrollableRegion labelledBy={titleId}>
          <table className={styles.table} aria-labelledby={titleId}>
            <thead>
              <tr>
                <th scope="col">{t('overview.variable')}</th>
                {environments.map(({ environment }) => (
                  <th scope="col" key={environment}>
                    {environment}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {names.map(name => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  {environments.map(paths => (
                    <td key={paths.environment}>
                      <Declaration name={name} paths={paths} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollableRegion>
      </CardBody>
    </Card>
  );
}

function Declaration(props: { name: string; paths: EnvironmentPaths }) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const path = props.paths.paths.find(({ variables }) =>
    variables.some(({ name }) => name === props.name),
  );
  const variable = path?.variables.find(({ name }) => name === props.name);

  if (!path || !variable) {
    return <span className={styles.absent}>{t('overview.absent')}</span>;
  }
  return (
    <span className={styles.declaration}>
      <ExternalLink href={variable.href}>
        {variable.file}:{variable.line}
      </ExternalLink>
      {path.finding && (
        <RiErrorWarningLine
          className={styles.warning}
          size="1.1em"
          role="img"
          aria-label={t('overview.warning')}
        />
      )}
    </span>
  );
}

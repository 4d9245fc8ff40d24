import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  sourceUrl,
  type EffectiveValue,
  type EffectiveValues,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ExternalLink,
  ScrollableRegion,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';
import matrix from '../EnvironmentMatrix.module.css';
import type { ComparedValue } from './compareValues';
import styles from './ValuesTable.module.css';

export interface ValuesTableProps {
  rows: ComparedValue[];
  left: EffectiveValues;
  /** The environment to compare with. */
  right?: EffectiveValues;
}

/** One line per value: its path, what it is, and the file that says so. */
export function ValuesTable({ rows, left, right }: ValuesTableProps) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const label = t('overview.values.title');

  return (
    <ScrollableRegion label={label} className={styles.scroll}>
      <table className={matrix.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('overview.values.path')}</th>
            <th scope="col">{left.environment}</th>
            {right && <th scope="col">{right.environment}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.name}>
              <th scope="row">
                <code>{row.name}</code>
              </th>
              <td>
                <Value value={row.left} of={left} />
              </td>
              {right && (
                <td>
                  <Value value={row.right} of={right} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollableRegion>
  );
}

function Value(props: {
  value: EffectiveValue | undefined;
  of: EffectiveValues;
}) {
  const { value, of } = props;
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);

  if (!value) {
    return (
      <span className={styles.secondary}>{t('overview.values.absent')}</span>
    );
  }
  const source = of.files[value.file];
  const overridden = value.overrides.map(index => of.files[index].file);
  return (
    <div className={styles.value}>
      {value.value === undefined ? (
        <em>{t('overview.values.hidden')}</em>
      ) : (
        <code>{value.value}</code>
      )}
      {value.value === 'null' && (
        <span className={styles.secondary}>{t('overview.values.removes')}</span>
      )}
      <ExternalLink
        href={sourceUrl(
          { url: source.repositoryUrl, branch: source.branch },
          { file: source.file, line: value.line },
        )}
      >
        {source.file}:{value.line}
      </ExternalLink>
      {overridden.length > 0 && (
        <span className={styles.secondary}>
          {t('overview.values.overrides', { files: overridden.join(', ') })}
        </span>
      )}
    </div>
  );
}

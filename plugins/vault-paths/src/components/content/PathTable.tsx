import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SecretPathState } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { ExternalLink } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { VariablePresence, type LiveSecrets } from '../../live';
import type {
  DeclaredVariable,
  EnvironmentPaths,
  VaultPath,
} from '../../paths';
import { vaultPathsTranslationRef } from '../../translation';
import { PathHeading } from './PathHeading';
import styles from './PathTable.module.css';

export interface PathTableProps {
  paths: EnvironmentPaths;
  live: LiveSecrets;
  chartVersion: string;
  valuesFile: string;
}

/**
 * The paths of an environment, each with its link, command and warning, and
 * below it the variables that are read from it.
 */
export function PathTable(props: PathTableProps) {
  const { paths, live, chartVersion, valuesFile } = props;
  const isKnown = Boolean(live.environment(paths.environment)?.paths.length);
  const columns = isKnown ? 3 : 2;
  const { t } = useTranslationRef(vaultPathsTranslationRef);

  return (
    <table
      className={styles.table}
      aria-label={t('environment.table', { environment: paths.environment })}
    >
      <thead>
        <tr>
          <th scope="col">{t('environment.variable')}</th>
          <th scope="col">{t('environment.declaredIn')}</th>
          {isKnown && <th scope="col">{t('live.inVault')}</th>}
        </tr>
      </thead>
      {paths.paths.map(path => (
        <tbody key={path.path}>
          <tr>
            <td colSpan={columns} className={styles.heading}>
              <PathHeading
                path={path}
                state={live.path(paths.environment, path.path)}
                sync={live.sync(paths.environment, path.path)}
                paths={paths}
                chartVersion={chartVersion}
                valuesFile={valuesFile}
              />
            </td>
          </tr>
          <VariableRows
            path={path}
            state={live.path(paths.environment, path.path)}
            columns={columns}
            known={paths.declared !== undefined}
          />
        </tbody>
      ))}
    </table>
  );
}

interface VariableRowsProps {
  path: VaultPath;
  state: SecretPathState | undefined;
  columns: number;
  known: boolean;
}

function VariableRows(props: VariableRowsProps) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const { variables, path } = props.path;

  if (variables.length === 0) {
    return props.known ? (
      <tr>
        <td colSpan={props.columns} className={styles.empty}>
          {t('environment.nothingRead')}
        </td>
      </tr>
    ) : null;
  }
  return variables.map(variable => (
    <tr key={variable.name}>
      <th scope="row">
        <code>{variable.name}</code>
        <WrittenAs variable={variable} path={path} />
      </th>
      <td>
        <ExternalLink href={variable.href}>
          {variable.file}:{variable.line}
        </ExternalLink>
      </td>
      {props.columns > 2 && (
        <td>
          <VariablePresence state={props.state} variable={variable.name} />
        </td>
      )}
    </tr>
  ));
}

/** The path as the file has it, where that is not what Vault is asked for. */
function WrittenAs(props: { variable: DeclaredVariable; path: string }) {
  const { variable, path } = props;
  const { t } = useTranslationRef(vaultPathsTranslationRef);

  if (variable.writtenPath.replace(/^\//, '') === path) {
    return null;
  }
  return (
    <span className={styles.written}>
      {t('environment.writtenAs', {
        path: <code>{variable.writtenPath}</code>,
      })}
    </span>
  );
}

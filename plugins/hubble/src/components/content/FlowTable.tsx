import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CopyableCommand,
  ExternalLink,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { EnvironmentTraffic } from '../../traffic';
import { hubbleTranslationRef } from '../../translation';
import styles from './FlowTable.module.css';

/** Each view with its page in Hubble UI and its command. */
export function FlowTable({ traffic }: { traffic: EnvironmentTraffic }) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  const { environment } = traffic;

  return (
    <table
      className={styles.table}
      aria-label={t('flows.table', { environment })}
    >
      <thead>
        <tr>
          <th scope="col">{t('flows.view')}</th>
          <th scope="col">{t('flows.command')}</th>
        </tr>
      </thead>
      <tbody>
        {traffic.views.map(({ id, url, command }) => {
          const title = t(`view.${id}.title`);
          return (
            <tr key={id}>
              <th scope="row">
                {url ? <ExternalLink href={url}>{title}</ExternalLink> : title}
                <span className={styles.description}>
                  {t(`view.${id}.description`)}
                </span>
              </th>
              <td>
                <CopyableCommand
                  command={command}
                  label={t('flows.commandLabel', { view: title, environment })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ExternalLink } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';
import type { ChecklistItem } from './ChecklistItem';
import styles from '../OpenPoints.module.css';

/** What is open, point by point; what is done is counted. */
export function Checklist({ items }: { items: ChecklistItem[] }) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const open = items.filter(({ status }) => status === 'open');
  const done = items.filter(({ status }) => status === 'done').length;
  const unknown = items.filter(({ status }) => status === 'unknown').length;

  return (
    <>
      <Text as="p">
        {open.length === 0
          ? t('overview.checklist.nothingOpen')
          : t('overview.checklist.open', { number: String(open.length) })}{' '}
        {t('overview.checklist.done', { number: String(done) })}
        {unknown > 0 &&
          ` ${t('overview.checklist.unknown', { number: String(unknown) })}`}
      </Text>
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.map(item => (
            <li key={`${item.topic} ${item.environment}`}>
              <OpenPoint item={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function OpenPoint({ item }: { item: ChecklistItem }) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const { topic, environment = '', detail, href } = item;

  return (
    <>
      <strong>{environment}</strong> {t(`overview.checklist.topic.${topic}`)}
      {detail && (
        <>
          {': '}
          <code>{detail}</code>
        </>
      )}{' '}
      {href && (
        <ExternalLink href={href}>{t('overview.checklist.go')}</ExternalLink>
      )}
    </>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { PlatformDeployments } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { ScrollableRegion } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { gitopsPlatformTranslationRef } from '../translation/gitopsPlatformTranslationRef';
import { ApplicationCell } from './ApplicationCell';
import { ColumnHeader } from './ColumnHeader';
import type { RowOrder, ServiceRow } from './serviceRows';
import styles from './ServicesTable.module.css';

/** Height of a row with one line of badges, in pixels; others are measured. */
const ESTIMATED_ROW_HEIGHT = 88;
const ROWS_BEYOND_THE_WINDOW = 8;

export interface ServicesTableProps {
  deployments: PlatformDeployments;
  rows: ServiceRow[];
  order: RowOrder;
  onOrder(order: RowOrder): void;
}

/**
 * Services as rows, environments as columns. Only the rows in the window are in
 * the document; screen readers learn the number of all.
 */
export function ServicesTable(props: ServicesTableProps) {
  const { deployments, rows, order, onOrder } = props;
  const { environments } = deployments;
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const scrollRef = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ESTIMATED_ROW_HEIGHT,
    getItemKey: index => rows[index].service,
    overscan: ROWS_BEYOND_THE_WINDOW,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const label = t('platformPage.table');

  return (
    <ScrollableRegion
      label={label}
      className={styles.scroll}
      scrollRef={scrollRef}
    >
      <table
        className={styles.table}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        style={{ minWidth: `${14 + environments.length * 13}rem` }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <ColumnHeader by="service" order={order} onOrder={onOrder}>
              {t('platformPage.service')}
            </ColumnHeader>
            {environments.map(({ environment }, index) => (
              <ColumnHeader
                key={environment}
                by={index}
                order={order}
                onOrder={onOrder}
              >
                {environment}
              </ColumnHeader>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={above} />
          {items.map(({ index, key }) => (
            <tr
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
            >
              <th scope="row">
                <ServiceName row={rows[index]} />
              </th>
              {rows[index].applications.map((application, column) => (
                <td key={environments[column].environment}>
                  <ApplicationCell
                    service={rows[index].service}
                    application={application}
                    environment={environments[column]}
                  />
                </td>
              ))}
            </tr>
          ))}
          <Space height={below} />
        </tbody>
      </table>
    </ScrollableRegion>
  );
}

function ServiceName({ row }: { row: ServiceRow }) {
  const entityLink = useEntityRefLink();
  return row.entityRef ? (
    <Link href={entityLink(row.entityRef)}>{row.service}</Link>
  ) : (
    <span>{row.service}</span>
  );
}

/** Stands for the rows that are not in the document. */
function Space({ height }: { height: number }) {
  return height > 0 ? (
    <tr aria-hidden="true">
      <td className={styles.space} style={{ height }} />
    </tr>
  ) : null;
}

import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import type { RowOrder } from './serviceRows';
import styles from './ServicesTable.module.css';

export interface ColumnHeaderProps {
  by: RowOrder['by'];
  order: RowOrder;
  onOrder(order: RowOrder): void;
  children: ReactNode;
}

/** The name of a column, which sorts by it; a second time the other way round. */
export function ColumnHeader(props: ColumnHeaderProps) {
  const { by, order, onOrder, children } = props;
  const isSorted = order.by === by;
  const Arrow = order.descending ? RiArrowDownLine : RiArrowUpLine;

  return (
    <th scope="col" aria-sort={isSorted ? directionOf(order) : undefined}>
      <button
        type="button"
        className={styles.sort}
        onClick={() =>
          onOrder({ by, descending: isSorted && !order.descending })
        }
      >
        {children}
        {isSorted && <Arrow aria-hidden="true" size="1em" />}
      </button>
    </th>
  );
}

function directionOf({ descending }: RowOrder) {
  return descending ? 'descending' : 'ascending';
}

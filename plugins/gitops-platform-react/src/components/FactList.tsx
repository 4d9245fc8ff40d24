import type { ReactNode } from 'react';
import styles from './FactList.module.css';

/**
 * A name and what it stands for.
 * @public
 */
export interface Fact {
  term: string;
  value: ReactNode;
  /** An explanation behind the value. */
  note?: string;
}

/** @public */
export interface FactListProps {
  facts: Fact[];
  /** The values are short: two of them fit beside each other on a phone. */
  dense?: boolean;
}

/**
 * Facts side by side where there is room, below each other where there is not.
 *
 * @public
 */
export function FactList({ facts, dense }: FactListProps): JSX.Element {
  return (
    <dl className={dense ? `${styles.facts} ${styles.dense}` : styles.facts}>
      {facts.map(({ term, value, note }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note && <span className={styles.note}> ({note})</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from 'react';
import styles from './FactList.module.css';

/** A name and what it stands for. */
export interface Fact {
  term: string;
  value: ReactNode;
  /** An explanation behind the value. */
  note?: string;
}

/** Facts side by side where there is room, below each other where there is not. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.facts}>
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

import type { ReactNode } from 'react';
import styles from './ReadableArea.module.css';

/** What depends on the platform view is inside of one, so that all text has contrast. */
export function ReadableArea({ children }: { children: ReactNode }) {
  return <div className={styles.readable}>{children}</div>;
}

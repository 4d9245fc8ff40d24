import type { ReactNode } from 'react';
import styles from './ReadableArea.module.css';

/**
 * Gives secondary text inside of it enough contrast in both themes of
 * Backstage. What depends on the platform view is inside of one already.
 *
 * @public
 */
export function ReadableArea({
  children,
}: {
  children: ReactNode;
}): JSX.Element {
  return <div className={styles.readable}>{children}</div>;
}

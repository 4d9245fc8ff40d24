import type { ReactNode, RefObject } from 'react';
import styles from './ScrollableRegion.module.css';

/** @public */
export interface ScrollableRegionProps {
  /** Names the region; or `labelledBy`. */
  label?: string;
  /** The id of the element that names the region. */
  labelledBy?: string;
  /** For its height, and for what else is not the same everywhere. */
  className?: string;
  scrollRef?: RefObject<HTMLDivElement>;
  children: ReactNode;
}

/**
 * What may be wider or higher than its place. A region that scrolls has a name,
 * and is reached and scrolled by keyboard as well (WCAG 2.1.1).
 *
 * @public
 */
export function ScrollableRegion(props: ScrollableRegionProps): JSX.Element {
  const { label, labelledBy, className, scrollRef, children } = props;

  return (
    <div
      ref={scrollRef}
      className={className ? `${styles.region} ${className}` : styles.region}
      role="region"
      aria-label={label}
      aria-labelledby={labelledBy}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  );
}

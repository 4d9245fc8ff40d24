import type { CSSProperties, ReactNode } from 'react';

/** Off the screen, yet read aloud. */
const style: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  border: 0,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
};

/**
 * Text for screen readers only. Unlike the component of `@backstage/ui` it is a
 * `span`, which is allowed inside of links and paragraphs.
 */
export function VisuallyHiddenText(props: {
  children: ReactNode;
  role?: 'status';
}) {
  return (
    <span style={style} role={props.role}>
      {props.children}
    </span>
  );
}

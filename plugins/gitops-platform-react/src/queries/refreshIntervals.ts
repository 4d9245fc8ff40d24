/** How long a page that shows a problem waits before it looks again. */
export const LOOK_AGAIN_AFTER_MS = 15_000;

/** How long a page waits that shows none: what it shows moves by itself. */
export const REFRESH_AFTER_MS = 60_000;

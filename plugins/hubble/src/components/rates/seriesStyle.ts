import type {
  FlowVerdict,
  HttpStatusClass,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

interface SeriesStyle {
  color: string;
  /** SVG `stroke-dasharray`; solid where absent. */
  dashes?: string;
}

/**
 * Each colour has a contrast of at least 3:1 to the cards of both themes, and
 * each series of a chart another pattern, so that colour is not needed.
 */
export const SERIES_STYLES: Record<FlowVerdict | HttpStatusClass, SeriesStyle> =
  {
    forwarded: { color: '#2f81f7' },
    dropped: { color: '#e5484d', dashes: '6 3' },
    '1xx': { color: '#808080', dashes: '1 3' },
    '2xx': { color: '#2f81f7' },
    '3xx': { color: '#8e6ce8', dashes: '8 3 2 3' },
    '4xx': { color: '#b7791f', dashes: '2 2' },
    '5xx': { color: '#e5484d', dashes: '6 3' },
  };

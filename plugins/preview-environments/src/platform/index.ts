export { previewEntryOf } from './previewEntryOf';
export { previewFileOf, previewFileUrl } from './previewFileUrl';
export { previewStateOf, type PreviewState } from './previewState';

export { createDisablePreviewAction } from './disablePreview';
export { createEnablePreviewAction } from './enablePreview';

export { LinkedPreviewEnvironmentsContent } from './LinkedPreviewEnvironmentsContent';
export { PreviewEnvironmentsContent } from './PreviewEnvironmentsContent';

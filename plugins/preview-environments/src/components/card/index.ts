export { LinkedPreviewEnvironmentsCard } from './LinkedPreviewEnvironmentsCard';
export { PreviewEnvironmentsCard } from './PreviewEnvironmentsCard';

export { PreviewEnvironmentsContent } from './PreviewEnvironmentsContent';

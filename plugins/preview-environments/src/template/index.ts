export type { TemplateRoute } from './TemplateRoute';
export { templateFormPath } from './templateFormPath';
export { useEnablePreviewsTemplate } from './useEnablePreviewsTemplate';

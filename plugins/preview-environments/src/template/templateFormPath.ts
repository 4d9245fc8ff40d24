import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { TemplateRoute } from './TemplateRoute';

/**
 * Path of a template's form with first values for its fields.
 *
 * Source: `formData` of the scaffolder's page of a template.
 */
export function templateFormPath(
  route: NonNullable<TemplateRoute>,
  { namespace, name }: CompoundEntityRef,
  formData: Record<string, string>,
): string {
  const query = new URLSearchParams({ formData: JSON.stringify(formData) });
  return `${route({ namespace, templateName: name })}?${query}`;
}

import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { platformOfForm } from '../../validation/platformOfForm';

/** The chosen platform is configured and can be read. */
export const validatePlatform: CustomFieldValidator<string> = async (
  value,
  field,
  context,
) => {
  if (value) {
    await platformOfForm(value, field, context.apiHolder);
  }
};

import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsDomainPickerSchema = makeFieldSchema({
  output: z => z.array(z.string()).describe('The chosen domains'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
      environmentsField: z
        .string()
        .optional()
        .describe("Field with the environments; 'environments' by default"),
    }),
});

export type GitopsDomainPickerProps = typeof GitopsDomainPickerSchema.TProps;

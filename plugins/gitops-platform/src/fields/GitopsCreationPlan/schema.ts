import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsCreationPlanSchema = makeFieldSchema({
  output: z => z.null().describe('Nothing: the field only shows the plan'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
      nameField: z
        .string()
        .optional()
        .describe("Field with the name of the service; 'name' by default"),
      environmentsField: z
        .string()
        .optional()
        .describe("Field with the environments; 'environments' by default"),
      apiLanguages: z
        .array(z.string())
        .optional()
        .describe(
          "Values of the field 'language' with which the field 'api' may ask for a new API; none by default",
        ),
      files: z
        .array(z.string())
        .optional()
        .describe(
          'Main files that the template makes besides the values files',
        ),
    }),
});

export type GitopsCreationPlanProps = typeof GitopsCreationPlanSchema.TProps;

import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsServicePickerSchema = makeFieldSchema({
  output: z => z.string().describe('Name of the chosen service'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
      previews: z
        .enum(['enabled', 'disabled'])
        .optional()
        .describe('Only services whose preview environments are so'),
      syncWave: z
        .string()
        .optional()
        .describe("Only services of this sync wave, e.g. '1' for gateways"),
    }),
});

export type GitopsServicePickerProps = typeof GitopsServicePickerSchema.TProps;

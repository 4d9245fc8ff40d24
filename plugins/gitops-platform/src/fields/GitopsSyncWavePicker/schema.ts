import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsSyncWavePickerSchema = makeFieldSchema({
  output: z => z.string().describe('Sync wave, a number as a string'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
    }),
});

export type GitopsSyncWavePickerProps =
  typeof GitopsSyncWavePickerSchema.TProps;

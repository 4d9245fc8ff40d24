import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsSyncWavePickerSchema = makeFieldSchema({
  output: z => z.string().describe('Sync wave, a number as a string'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
      languageField: z
        .string()
        .optional()
        .describe("Field with the language; 'language' by default"),
      firstWaves: z
        .record(z.string())
        .optional()
        .describe(
          'Languages that do not begin with the wave "0", such as { angular: "2" }',
        ),
    }),
});

export type GitopsSyncWavePickerProps =
  typeof GitopsSyncWavePickerSchema.TProps;

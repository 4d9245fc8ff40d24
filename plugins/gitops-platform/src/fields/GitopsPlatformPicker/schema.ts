import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** Key of a platform in `gitopsPlatform.platforms`. */
export const GitopsPlatformPickerSchema = makeFieldSchema({
  output: z => z.string().describe('Key of the chosen platform'),
});

export type GitopsPlatformPickerProps =
  typeof GitopsPlatformPickerSchema.TProps;

import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsImagePromotionSchema = makeFieldSchema({
  output: z =>
    z
      .object({
        from: z.string().optional().describe('Environment with the version'),
        to: z.string().optional().describe('Environment that is to get it'),
        expectedTag: z
          .string()
          .optional()
          .describe('Image tag of `from` as the form has shown it'),
      })
      .describe('Which version goes where'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
      serviceField: z
        .string()
        .optional()
        .describe("Field with the service; 'service' by default"),
    }),
});

export type GitopsImagePromotionProps =
  typeof GitopsImagePromotionSchema.TProps;

/** What the form holds; incomplete while somebody is choosing. */
export type ImagePromotion = typeof GitopsImagePromotionSchema.TOutput;

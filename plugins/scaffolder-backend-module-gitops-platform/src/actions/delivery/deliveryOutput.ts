import type { z as zod } from 'zod/v3';

type Zod = typeof zod;

/** Outputs that every action that changes a platform has. */
export const deliveryOutput = {
  outcome: (z: Zod) =>
    z.enum(['added', 'removed', 'changed', 'updated', 'unchanged'], {
      description:
        'added, removed, changed: the entry was written, taken out, or given other values; updated: an earlier merge request was rebuilt; unchanged: everything, or a merge request with it, was there already',
    }),
  diff: (z: Zod) =>
    z.string({
      description:
        'Unified diff of all files against the branch; empty where the branch has it all',
    }),
  files: (z: Zod) =>
    z.array(z.string(), {
      description: 'Paths of the files in the repository, the main one first',
    }),
  file: (z: Zod) => z.string({ description: 'The first of the files' }),
  repositoryUrl: (z: Zod) =>
    z.string({
      description: 'Web address of the repository that the change belongs to',
    }),
  url: (z: Zod) =>
    z
      .string({
        description:
          'Page of the merge request, of the commit, or of the entry that is there',
      })
      .optional(),
  branch: (z: Zod) =>
    z.string({ description: 'Branch that holds the change' }).optional(),
  mergeRequestIid: (z: Zod) =>
    z.number({ description: 'Number of the merge request' }).optional(),
  commit: (z: Zod) =>
    z
      .string({ description: 'Sha of the commit that holds the change' })
      .optional(),
  followUps: (z: Zod) =>
    z.array(z.string(), {
      description: 'What has to be done elsewhere afterwards, a sentence each',
    }),
};

/** The values of {@link deliveryOutput}. */
export type DeliveryOutput = {
  [Field in keyof typeof deliveryOutput]: zod.output<
    ReturnType<(typeof deliveryOutput)[Field]>
  >;
};

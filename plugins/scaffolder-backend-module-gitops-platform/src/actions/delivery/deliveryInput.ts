import type { z as zod } from 'zod/v3';

type Zod = typeof zod;

/** Input fields that every action that changes a platform has. */
export const deliveryInput = {
  platform: (z: Zod) =>
    z.string({
      description: 'Name of the platform in gitopsPlatform.platforms',
    }),
  delivery: (z: Zod) =>
    z
      .enum(['merge-request', 'commit', 'workspace'], {
        description:
          'merge-request (where absent): a branch and a merge request; commit: a commit on the branch itself; workspace: a checkout in the workspace of the task',
      })
      .optional(),
  title: (z: Zod) =>
    z
      .string({
        description:
          'Title of the merge request and first line of the commit message; made from the change where absent',
      })
      .optional(),
  description: (z: Zod) =>
    z
      .string({
        description: 'Text in front of the description of the merge request',
      })
      .optional(),
  labels: (z: Zod) =>
    z
      .array(z.string(), {
        description:
          'Labels of the merge request besides those that are always set',
      })
      .optional(),
  reviewers: (z: Zod) =>
    z
      .array(z.string(), {
        description:
          'User names on the git host; an unknown one fails the step before anything is written',
      })
      .optional(),
  autoMerge: (z: Zod) =>
    z
      .boolean({
        description:
          'Merge the request as soon as its pipeline and approvals allow it. False where absent',
      })
      .optional(),
  replaceMergeRequest: (z: Zod) =>
    z
      .boolean({
        description:
          'Where an open merge request of an earlier run asks for other values, rebuild it with these instead of failing. False where absent',
      })
      .optional(),
  directory: (z: Zod) =>
    z
      .string({
        description:
          'For delivery workspace: folder of the checkout of the repository that is changed; the workspace itself where absent',
      })
      .optional(),
  token: (z: Zod) =>
    z
      .string({
        description:
          'GitLab token to act with, e.g. ${{ secrets.USER_OAUTH_TOKEN }} of requestUserCredentials; the token of the integration where absent',
      })
      .optional(),
};

/** The values of {@link deliveryInput}. */
export type DeliveryInput = {
  [Field in keyof typeof deliveryInput]: zod.output<
    ReturnType<(typeof deliveryInput)[Field]>
  >;
};

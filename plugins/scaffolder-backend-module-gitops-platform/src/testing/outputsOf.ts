import type { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

/** What an action put out into a context of `createMockActionContext`. */
export function outputsOf({
  output,
}: Pick<ReturnType<typeof createMockActionContext>, 'output'>) {
  return Object.fromEntries(
    jest.mocked(output).mock.calls.filter(([, value]) => value !== undefined),
  );
}

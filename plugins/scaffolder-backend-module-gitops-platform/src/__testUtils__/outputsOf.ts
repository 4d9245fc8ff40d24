import type { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

/**
 * What an action put out into a context of `createMockActionContext`; the
 * caller says what that is.
 */
export function outputsOf<TOutputs = Record<string, unknown>>({
  output,
}: Pick<ReturnType<typeof createMockActionContext>, 'output'>): TOutputs {
  return Object.fromEntries(
    jest.mocked(output).mock.calls.filter(([, value]) => value !== undefined),
  ) as TOutputs;
}

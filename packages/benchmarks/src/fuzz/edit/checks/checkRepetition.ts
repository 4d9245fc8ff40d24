import type { EditResult } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { applyPatch } from 'diff';
import type { Operation } from '../Operation';
import { expectThat, Failure } from './Failure';

/** The operation finds its own work, its diff is the change, and it can be taken back. */
export function checkRepetition(
  operation: Operation,
  before: string,
  document: unknown,
  result: EditResult,
) {
  const again = attempt('applied twice, it is unchanged', () =>
    operation.apply(result.text),
  );
  expectThat(
    again.outcome === 'unchanged' && again.text === result.text,
    'applied twice, it is unchanged',
    () => `${again.outcome}\n${again.diff}`,
  );

  const patched = applyPatch(before, result.diff, {
    autoConvertLineEndings: false,
  });
  expectThat(
    patched === result.text,
    'the diff is the change',
    () => result.diff,
  );

  const revert =
    result.outcome === 'added' ? operation.revert?.(document) : undefined;
  if (revert) {
    const reverted = attempt('taken back, every byte is as before', () =>
      revert(result.text),
    );
    expectThat(
      reverted.text === before,
      'taken back, every byte is as before',
      () => `${JSON.stringify(reverted.text)}\n(diff: ${result.diff})`,
    );
  }
}

function attempt(promise: string, run: () => EditResult): EditResult {
  try {
    return run();
  } catch (error) {
    throw new Failure(promise, String(error));
  }
}

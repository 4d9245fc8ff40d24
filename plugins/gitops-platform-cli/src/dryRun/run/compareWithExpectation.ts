import type { TemplateCase } from '../CaseResult';
import type { EngineRun } from '../engine/Engine';
import type { Finding, Place } from '../Finding';
import { placeOf } from '../placeOf';
import type { TemplateFolder } from '../TemplateFolder';

/** Compares how a run ended with what its case says. */
export function compareWithExpectation(
  template: TemplateFolder,
  { name, file, expect }: TemplateCase,
  run: EngineRun,
): Finding[] {
  const findings: Finding[] = refusalsOf(template, run);
  if (expect.outcome === 'error') {
    const place = { file: file ?? template.file };
    if (run.outcome === 'success') {
      findings.push({
        ...place,
        rule: 'unexpected-success',
        severity: 'error',
        message: `Case "${name}" was expected to fail${
          expect.error === undefined ? '' : ` with "${expect.error}"`
        }, and passed`,
      });
    } else if (!run.error?.includes(expect.error ?? '')) {
      findings.push({
        ...place,
        rule: 'other-error',
        severity: 'error',
        message: `Case "${name}" was expected to fail with "${expect.error}", and failed with: ${run.error}`,
      });
    }
    return findings;
  }
  if (run.outcome === 'error') {
    findings.push({
      ...placeOfFailure(template, run, file),
      rule: 'run-failed',
      severity: 'error',
      message: `Case "${name}" failed${stepOf(run)}: ${explain(
        run.error ?? '',
      )}`,
    });
  }
  return findings;
}

function stepOf({ steps }: EngineRun): string {
  const failed = steps.find(({ status }) => status === 'failed');
  return failed ? ` in step "${failed.id}" (${failed.action})` : '';
}

/** The step that failed; the case where the engine refused its values. */
function placeOfFailure(
  template: TemplateFolder,
  { steps }: EngineRun,
  file: string | undefined,
): Place {
  const failed = steps.find(({ status }) => status === 'failed');
  const index = template.entity.spec.steps.findIndex(
    ({ id }, at) => (id ?? `step-${at + 1}`) === failed?.id,
  );
  return index < 0
    ? { file: file ?? template.file }
    : placeOf(template, ['spec', 'steps', index]);
}

/** A connection that was refused where the step went on nevertheless. */
function refusalsOf(
  template: TemplateFolder,
  { outcome, refusals }: EngineRun,
): Finding[] {
  return outcome === 'error'
    ? []
    : [...new Set(refusals)].map(message => ({
        file: template.file,
        rule: 'network-refused',
        severity: 'warning' as const,
        message,
      }));
}

/** Adds to messages of the engine what they do not say. */
function explain(message: string): string {
  return /source code unit limit/.test(message)
    ? `${message}. A file of the skeleton is too large to be rendered: list it under copyWithoutTemplating`
    : message;
}

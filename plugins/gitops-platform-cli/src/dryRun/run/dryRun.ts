import { analyse } from '../analysis';
import type { CaseResult } from '../CaseResult';
import { measureCoverage } from '../coverage';
import type { Engine } from '../engine/Engine';
import type { RunListener, RunReport, TemplateReport } from '../report';
import type { PlannedTemplate, RunPlan } from './planRun';
import { runCase, type CaseOptions } from './runCase';

export interface DryRunOptions extends CaseOptions {
  version: string;
  listener: RunListener;
  /** Cases that run at the same time. */
  jobs: number;
  /** Lets the cases that run end, and starts no others. */
  signal?: AbortSignal;
}

/** Runs everything that is planned. */
export async function dryRun(
  engine: Engine,
  { templates, findings }: RunPlan,
  options: DryRunOptions,
): Promise<RunReport> {
  const { listener, version, jobs, signal } = options;
  listener.planned({
    templates: templates.length,
    cases: templates.reduce((sum, { cases }) => sum + cases.length, 0),
  });
  const tasks = templates.flatMap(planned =>
    planned.cases.map(testCase => ({
      // Its golden tree is written as what differs from that of another case.
      isLast: testCase.differsFrom !== undefined,
      work: async () => {
        listener.caseStarted(planned.template.name, testCase.name);
        const result = await runCase(
          engine,
          planned.template,
          testCase,
          options,
        );
        listener.caseFinished(result);
        return { planned, result };
      },
    })),
  );
  const ofPhase = (isLast: boolean) =>
    inParallel(
      tasks.filter(task => task.isLast === isLast).map(({ work }) => work),
      { limit: jobs, signal },
    );
  const results = [...(await ofPhase(false)), ...(await ofPhase(true))];
  const report: RunReport = {
    version,
    templates: templates.map(planned =>
      reportOf(
        planned,
        results
          .filter(entry => entry.planned === planned)
          .map(({ result }) => result),
        engine,
        options,
      ),
    ),
    findings,
    duration: performance.now(),
  };
  listener.finished(report);
  return report;
}

function reportOf(
  { template, cases, findings }: PlannedTemplate,
  results: CaseResult[],
  { facts }: Engine,
  { requireGolden }: DryRunOptions,
): TemplateReport {
  const untested = cases.every(({ file }) => file === undefined);
  return {
    name: template.name,
    file: template.file,
    findings: [
      ...analyse(template, facts.actions, {
        filters: [...facts.filters],
        globals: [...facts.globals],
      }),
      ...findings,
      ...(untested
        ? [
            {
              file: template.file,
              rule: 'no-golden-tree',
              severity: requireGolden ? ('error' as const) : ('note' as const),
              message: `Template "${template.name}" has no case of its own, so no golden tree says whether its results are the right ones`,
              hint: `Write one into the folder of the cases, as ${template.name}/<case>.yaml`,
            },
          ]
        : []),
    ],
    cases: results,
    coverage: measureCoverage(template, results),
  };
}

/** Results in the order of the tasks; fewer where the signal came before the end. */
async function inParallel<T>(
  tasks: (() => Promise<T>)[],
  { limit, signal }: { limit: number; signal?: AbortSignal },
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const work = async () => {
    while (next < tasks.length && !signal?.aborted) {
      const index = next;
      next += 1;
      results[index] = await tasks[index]();
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(limit, tasks.length) }, work),
  );
  return results;
}

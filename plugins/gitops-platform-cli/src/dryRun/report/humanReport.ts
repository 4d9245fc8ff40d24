import { HumanText } from './HumanText';
import type { HumanReportOptions } from './HumanReportOptions';
import { ProgressLine } from './ProgressLine';
import type { RunListener } from './RunListener';
import { hasFailed } from './summarize';

/** Writes what people read: progress while it runs, then findings, coverage and a summary line. */
export function createHumanReport(options: HumanReportOptions): RunListener {
  const { stream } = options;
  const progress = new ProgressLine(stream);
  return {
    planned({ cases }) {
      progress.start(cases);
    },
    caseStarted(template, caseName) {
      progress.show(`${template} › ${caseName}`);
    },
    caseFinished(result) {
      progress.count(hasFailed(result));
    },
    finished(report) {
      progress.clear();
      stream.write(new HumanText(options).of(report));
    },
  };
}

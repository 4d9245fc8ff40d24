import { createColors } from 'picocolors';
import type { Finding } from '../Finding';
import { collectFindings, type SeenFinding } from './collectFindings';
import { coverageTable } from './coverageTable';
import { formatPlace } from './formatPlace';
import type { HumanReportOptions } from './HumanReportOptions';
import type { RunReport, TemplateReport } from './RunReport';
import { hasFailed, summarize } from './summarize';

/** Lines of one diff that are shown unless the report is verbose. */
const longestDiff = 60;

/** Names of cases that are listed for one finding. */
const mostCases = 3;

/** The text of a report, for people. */
export class HumanText {
  readonly #color: ReturnType<typeof createColors>;
  readonly #verbose: boolean;

  constructor({ stream, color, verbose }: HumanReportOptions) {
    const wanted = stream.isTTY === true && process.env.NO_COLOR === undefined;
    this.#color = createColors(color ?? wanted);
    this.#verbose = verbose ?? false;
  }

  of(report: RunReport): string {
    const findings = collectFindings(report);
    const of = (template?: string) =>
      findings.filter(finding => finding.template === template);
    return [
      ...of(undefined).flatMap(finding => this.#finding(finding)),
      ...report.templates.flatMap(template => [
        '',
        ...this.#template(template, of(template.name)),
      ]),
      '',
      this.#summary(report),
      '',
    ].join('\n');
  }

  #template(template: TemplateReport, findings: SeenFinding[]): string[] {
    const { name, file, cases, coverage } = template;
    const failed = cases.filter(hasFailed);
    const mark = findings.some(isError)
      ? this.#color.red('✖')
      : this.#color.green('✔');
    const counts = [
      counted(cases.length, 'case'),
      failed.length > 0 ? this.#color.red(`${failed.length} failed`) : '',
    ].filter(Boolean);
    return [
      `${mark} ${this.#color.bold(name)}  ${this.#color.dim(
        file,
      )}  ${counts.join(', ')}`,
      ...(this.#verbose ? this.#cases(template) : []),
      ...findings.flatMap(finding => this.#finding(finding)),
      ...(coverage ? coverageTable(coverage) : []).map(line =>
        this.#color.dim(`  ${line}`),
      ),
    ];
  }

  #cases({ cases }: TemplateReport): string[] {
    return cases.flatMap(result => {
      const failed = hasFailed(result);
      const mark = failed ? this.#color.red('✖') : this.#color.green('✔');
      const time = this.#color.dim(`${Math.round(result.duration)} ms`);
      return [
        `  ${mark} ${result.case.name}  ${time}`,
        ...(failed
          ? result.log.map(line => this.#color.dim(`      ${line}`))
          : []),
      ];
    });
  }

  #finding(finding: SeenFinding): string[] {
    const { severity, rule, message, hint, diff, cases } = finding;
    const [first, ...others] = printable(message).trimEnd().split('\n');
    return [
      `  ${this.#severity(severity)}  ${formatPlace(
        finding,
      )}  ${this.#color.dim(`[${rule}]`)}`,
      `      ${first}${listCases(cases)}`,
      ...others.map(line => `      ${line}`),
      ...(hint ? [this.#color.cyan(`      → ${hint}`)] : []),
      ...(diff ? this.#diff(diff) : []),
    ];
  }

  #severity(severity: Finding['severity']): string {
    const colors = {
      error: this.#color.red,
      warning: this.#color.yellow,
      note: this.#color.blue,
    };
    return colors[severity](severity);
  }

  #diff(diff: string): string[] {
    const lines = diff.trimEnd().split('\n');
    const shown = this.#verbose ? lines : lines.slice(0, longestDiff);
    const left = lines.length - shown.length;
    return [
      ...shown.map(line => `      ${this.#diffLine(line)}`),
      ...(left > 0
        ? [
            this.#color.dim(
              `      … ${counted(left, 'more line')}; --verbose shows them`,
            ),
          ]
        : []),
    ];
  }

  #diffLine(line: string): string {
    if (line.startsWith('+') && !line.startsWith('+++')) {
      return this.#color.green(line);
    }
    return line.startsWith('-') && !line.startsWith('---')
      ? this.#color.red(line)
      : line;
  }

  #summary(report: RunReport): string {
    const summary = summarize(report);
    const { templates, cases, passed, failed, coverage } = summary;
    const parts = [
      counted(templates, 'template'),
      `${counted(cases, 'case')}: ${passed} passed${
        failed > 0 ? `, ${failed} failed` : ''
      }`,
      ...(['error', 'warning', 'note'] as const)
        .filter(severity => summary[`${severity}s`] > 0)
        .map(severity => counted(summary[`${severity}s`], severity)),
      ...(coverage.total > 0
        ? [
            `coverage ${Math.floor(
              (coverage.covered * 100) / coverage.total,
            )} %`,
          ]
        : []),
      `${(report.duration / 1000).toFixed(1)} s`,
    ];
    const line = parts.join(' · ');
    return summary.errors > 0
      ? this.#color.red(`✖ ${line}`)
      : this.#color.green(`✔ ${line}`);
  }
}

function listCases(cases: string[]): string {
  if (cases.length === 0) {
    return '';
  }
  const shown = cases.slice(0, mostCases).join(' · ');
  const left = cases.length - mostCases;
  return `  (${cases.length === 1 ? 'case' : 'cases'} ${shown}${
    left > 0 ? ` and ${left} more` : ''
  })`;
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Without what a terminal would take as an order. */
function printable(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '\ufffd');
}

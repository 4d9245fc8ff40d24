import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TemplateCase } from '../CaseResult';
import { readConfiguration } from '../configuration';
import type { Finding } from '../Finding';
import { planRun } from '../run';
import { Fault, faults } from './__fixtures__/faults';
import { goodTemplates, withFault } from './__testUtils__/faultyTemplate';
import { startPlainScaffolder } from './__testUtils__/plainScaffolder';

const page = resolve(__dirname, '../../../../../docs/template-checks.md');
const command = resolve(__dirname, '../../../bin/gitops-platform');
const run = promisify(execFile);
const timeout = 240_000;
const begin = '<!-- table of faults: begin -->';
const end = '<!-- table of faults: end -->';
/** Cases that are made of each form; more find no more here. */
const generated = 4;

const folderOf = (index: number) => `fault-${index}`;

interface Row {
  fault: Fault;
  /** What the command finds. */
  finding?: Finding;
  /** What the endpoint of the scaffolder says. */
  endpoint?: string;
}

/**
 * Runs the whole command and the scaffolder's own endpoint on every fault. The
 * table in the documentation is written with UPDATE_DOCS=true.
 */
describe('the table of faults', () => {
  const rows: Row[] = faults.map(fault => ({ fault }));
  const casesOf = new Map<string, TemplateCase[]>();
  const wrongAlready = new Set<string>();

  const askEndpoint = async () => {
    const scaffolder = await startPlainScaffolder();
    try {
      for (const name of new Set(faults.map(({ template }) => template))) {
        for (const testCase of casesOf.get(name) ?? []) {
          const problem = await scaffolder.dryRun(
            `${goodTemplates}/${name}`,
            testCase,
          );
          if (problem !== undefined) {
            wrongAlready.add(`${name}/${testCase.name}: ${problem}`);
          }
        }
      }
      for (const row of rows) {
        row.endpoint = await withFault(row.fault, async directory => {
          for (const testCase of casesOf.get(row.fault.template) ?? []) {
            const problem = await scaffolder
              .dryRun(directory, testCase)
              .catch(error => (error as Error).message);
            if (problem !== undefined) {
              return problem;
            }
          }
          return undefined;
        });
      }
    } finally {
      await scaffolder.stop();
    }
  };

  /** A process of its own: the engine does not take values of the sandbox that tests run in. */
  const runCommand = async () => {
    const parent = await mkdtemp(join(tmpdir(), 'template-faults-'));
    try {
      await cp(
        join(goodTemplates, 'gitops-platform.dry-run.yaml'),
        join(parent, 'gitops-platform.dry-run.yaml'),
      );
      for (const [index, { fault }] of rows.entries()) {
        await withFault(fault, directory =>
          cp(directory, join(parent, folderOf(index)), { recursive: true }),
        );
      }
      const report = join(parent, 'report.json');
      await run(
        process.execPath,
        [
          command,
          'dry-run',
          '.',
          '--once',
          '--generated',
          `${generated}`,
          '--json',
          report,
        ],
        { cwd: parent, timeout, maxBuffer: 100_000_000 },
      ).catch(error => {
        // The command ends with 1 where it found something.
        if (error.code !== 1) {
          throw error;
        }
      });
      const found = [...findingsOf(JSON.parse(await readFile(report, 'utf8')))];
      rows.forEach((row, index) => {
        row.finding = found.find(
          ({ rule, file }) =>
            rule === row.fault.rule && file.startsWith(`${folderOf(index)}/`),
        );
      });
    } finally {
      await rm(parent, { recursive: true, force: true });
    }
  };

  beforeAll(async () => {
    const configuration = await readConfiguration({ cwd: goodTemplates });
    const plan = await planRun(configuration, {
      cwd: goodTemplates,
      places: ['.'],
      only: [],
      generated,
    });
    for (const { template, cases } of plan.templates) {
      casesOf.set(template.directory.split(/[\\/]/).pop()!, cases);
    }
    await askEndpoint();
    await runCommand();
  }, 300_000);

  it('compares with an endpoint that takes the templates as they were', () => {
    expect([...wrongAlready]).toEqual([]);
  });

  it('has no fault that the command misses', () => {
    expect(
      rows.filter(({ finding }) => !finding).map(({ fault }) => fault.name),
    ).toEqual([]);
  });

  it('is the one in the documentation', async () => {
    const text = await readFile(page, 'utf8');
    const [before, rest] = text.split(begin);
    const after = rest.split(end)[1];
    const current = `${before}${begin}\n\n${tableOf(rows)}\n${end}${after}`;
    if (process.env.UPDATE_DOCS === 'true') {
      await writeFile(page, current);
    }
    expect(await readFile(page, 'utf8')).toBe(current);
  });
});

/** Findings anywhere in a report. */
function* findingsOf(report: unknown): Generator<Finding> {
  if (typeof report === 'object' && report !== null) {
    if ('rule' in report && 'file' in report) {
      yield report as Finding;
    }
    for (const part of Object.values(report)) {
      yield* findingsOf(part);
    }
  }
}

function tableOf(rows: Row[]): string {
  const caught = rows.filter(({ finding }) => finding).length;
  const failing = rows.filter(
    ({ finding }) => finding?.severity === 'error',
  ).length;
  const byEndpoint = rows.filter(({ endpoint }) => endpoint).length;
  const cells = rows.map(({ fault, finding, endpoint }) => [
    fault.name,
    finding ? `\`${finding.rule}\`` : 'missed',
    finding?.severity ?? '',
    endpoint ? 'fails' : 'passes',
  ]);
  const header = ['Fault', 'Caught by', 'Severity', 'Endpoint'];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map(row => row[column].length)),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [
    `Of ${rows.length} faults the command catches ${caught}, ${failing} of them as errors; the endpoint fails on ${byEndpoint}.`,
    '',
    line(header),
    line(widths.map(width => '-'.repeat(width))),
    ...cells.map(line),
    '',
  ].join('\n');
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { parse, parseAllDocuments } from 'yaml';
import { addDryRunCommand } from '../commands/dryRun';

const root = join(__dirname, '../../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const program = new Command();
addDryRunCommand(program);
const known = program.commands[0].options.map(({ long }) => long);

/** Options of the command that a script uses. */
function optionsIn(script: string): string[] {
  return script
    .slice(script.indexOf('dry-run'))
    .split(/\s+/)
    .filter(word => word.startsWith('--'));
}

/** What is looked at of a job of GitLab. */
interface Job {
  script: string[];
  artifacts: {
    when: string;
    reports: { junit: string; codequality: string };
  };
}

describe('the component for GitLab', () => {
  const text = read('ci/gitlab/templates/dry-run.yml');
  const documents = parseAllDocuments(text);
  const [header, jobs] = documents.map(document => document.toJS());
  const [job] = Object.values<Job>(jobs);

  it('declares the inputs that it uses, with a description and a default', () => {
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
    const used = [...text.matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)];

    expect(Object.keys(header.spec.inputs).sort()).toEqual(
      [...new Set(used.map(([, name]) => name))].sort(),
    );
    for (const input of Object.values(header.spec.inputs)) {
      expect(input).toEqual({
        description: expect.any(String),
        default: expect.any(String),
      });
    }
  });

  it('hands over the reports that it writes', () => {
    const { junit, codequality } = job.artifacts.reports;

    expect(job.script.join('\n')).toContain(`--junit ${junit}`);
    expect(job.script.join('\n')).toContain(`--codequality ${codequality}`);
    expect(job.artifacts.when).toBe('always');
  });

  it('uses options that there are', () => {
    const options = optionsIn(job.script.join('\n'));

    expect(options).not.toEqual([]);
    expect(known).toEqual(expect.arrayContaining(options));
  });
});

describe('the action for GitHub', () => {
  const text = read('ci/github/dry-run/action.yml');
  const action = parse(text);
  const { run, env } = action.runs.steps[1];

  it('declares the inputs that it uses', () => {
    const used = [...text.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)];

    expect(Object.keys(action.inputs).sort()).toEqual(
      [...new Set(used.map(([, name]) => name))].sort(),
    );
    expect(action.runs.using).toBe('composite');
  });

  it('takes no input into the text of its script', () => {
    expect(run).not.toContain('${{');
    expect(Object.keys(env)).toEqual(['VERSION', 'TEMPLATES', 'OPTIONS']);
  });

  it('uses options that there are', () => {
    const options = optionsIn(run);

    expect(options).not.toEqual([]);
    expect(known).toEqual(expect.arrayContaining(options));
  });

  it('passes each word as an argument of its own', () => {
    const output = execFileSync(
      'bash',
      [
        '--norc',
        '-eo',
        'pipefail',
        '-c',
        `npx() { printf '<%s>' "$@"; }\n${run}`,
      ],
      {
        env: {
          VERSION: '1.2.3',
          TEMPLATES: 'a b/c',
          OPTIONS: '--require-golden $(touch x)',
        },
      },
    ).toString();

    expect(output).toBe(
      '<--yes><@gitops-platform/cli@1.2.3><dry-run><a><b/c><--require-golden><$(touch><x)><--junit><dry-run.junit.xml><--sarif><dry-run.sarif>',
    );
  });
});

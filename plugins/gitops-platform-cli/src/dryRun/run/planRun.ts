import type { TemplateCase } from '../CaseResult';
import { applyFormDefaults, readCases } from '../cases';
import type { Configuration } from '../configuration';
import type { Finding } from '../Finding';
import { generateCases } from '../matrix';
import { findTemplates } from '../template';
import type { TemplateFolder } from '../TemplateFolder';
import { UsageError } from '../UsageError';

export interface PlannedTemplate {
  template: TemplateFolder;
  cases: TemplateCase[];
  findings: Finding[];
}

export interface RunPlan {
  templates: PlannedTemplate[];
  findings: Finding[];
}

export interface PlanOptions {
  cwd: string;
  /** Files and folders that were typed; those of the configuration where there are none. */
  places: readonly string[];
  /** Names of cases to run, alone or as `template/case`; `*` stands for anything. */
  only: readonly string[];
  /** Most generated cases per template. */
  generated?: number;
}

/** Finds templates and cases, and gives each case the values that its form would send. */
export async function planRun(
  configuration: Configuration,
  { cwd, places, only, generated }: PlanOptions,
): Promise<RunPlan> {
  const { cases: casesFolder } = configuration;
  const found = await findTemplates(
    places.length > 0 ? places : configuration.templates,
    { cwd, exclude: casesFolder ? [casesFolder] : [] },
  );
  const explicit = await readCases(found.templates, {
    directory: casesFolder,
    cwd,
    // Whoever names templates wants those only; one that cannot be read has cases too.
    complete: places.length === 0 && !found.findings.some(isUnreadable),
  });
  const limit = mayNameGenerated(only)
    ? generated ?? configuration.generated
    : 0;
  const templates = found.templates.map(template => {
    const own = explicit.byTemplate.get(template) ?? [];
    const matrix = generateCases(template, {
      explicit: own,
      limit,
      exclude: configuration.exclude[template.name],
    });
    return {
      template,
      cases: [...own, ...matrix.cases].map(testCase => ({
        ...testCase,
        values: applyFormDefaults(
          template.entity.spec.parameters,
          testCase.values,
        ),
      })),
      findings: matrix.findings,
    };
  });
  return {
    templates: select(templates, only),
    findings: [...found.findings, ...explicit.findings],
  };
}

/** Whoever asks for written cases need not wait for others: those have names of their own kind. */
function mayNameGenerated(only: readonly string[]): boolean {
  return only.length === 0 || only.some(name => /[*=~]|\bdefaults$/.test(name));
}

function isUnreadable({ rule }: Finding): boolean {
  return ['not-yaml', 'duplicate-key', 'invalid-template'].includes(rule);
}

function select(
  templates: PlannedTemplate[],
  only: readonly string[],
): PlannedTemplate[] {
  if (only.length === 0) {
    return templates;
  }
  const patterns = only.map(toPattern);
  const selected = templates
    .map(planned => ({
      ...planned,
      cases: planned.cases.filter(({ name }) =>
        patterns.some(
          pattern =>
            pattern.test(name) ||
            pattern.test(`${planned.template.name}/${name}`),
        ),
      ),
    }))
    .filter(({ cases }) => cases.length > 0);
  if (selected.length === 0) {
    throw new UsageError(`There is no case ${only.join(' or ')}`);
  }
  return selected;
}

function toPattern(text: string): RegExp {
  const parts = text
    .split('*')
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

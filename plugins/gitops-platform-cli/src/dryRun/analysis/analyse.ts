import type { Finding } from '../Finding';
import type { TemplateFolder } from '../TemplateFolder';
import type { ActionSchemas, AnalysisOptions } from './AnalysisOptions';
import { workflowLanguage } from './expressions/Language';
import { Findings } from './Findings';
import { readForm } from './model/Form';
import { readSteps, StepResults } from './model/Workflow';
import { checkEntity } from './rules/checkEntity';
import { checkOutput } from './rules/checkOutput';
import { checkForm } from './rules/form/checkForm';
import { checkUnusedParameters } from './rules/form/checkUnusedParameters';
import { checkSteps } from './rules/steps/checkSteps';
import { TemplateTexts } from './rules/TemplateTexts';
import { checkSkeletons } from './skeleton/checkSkeletons';
import { checkUnfetched } from './skeleton/checkUnfetched';
import { readFetches } from './skeleton/fetches';
import { SkeletonFiles } from './skeleton/SkeletonFiles';
import { LocatedValue } from './yaml/LocatedValue';

/**
 * Finds what is wrong with a template without running it: every branch of the
 * form, every step and every file of the skeletons is looked at, whether a case
 * reaches it or not. The rules are described in docs/template-checks.md.
 *
 * @param template - valid YAML with steps; what else is wrong with it is found here
 * @param actions - schemas of every registered action, by action id
 * @returns Findings in order of file, line and column.
 */
export function analyse(
  template: TemplateFolder,
  actions: ActionSchemas,
  options: AnalysisOptions = {},
): Finding[] {
  const findings = new Findings();
  const texts = new TemplateTexts(findings, workflowLanguage(options));
  const root = LocatedValue.root(template);
  const spec = root.get('spec');
  const form = readForm(spec);
  checkEntity(root, findings);
  checkForm(form, findings);

  const workflow = readSteps(spec, actions);
  const results = new StepResults(workflow);
  const context = { form, results, texts, findings };
  const steps = checkSteps({ ...context, steps: workflow, actions });
  const output = spec?.get('output');
  if (output) {
    checkOutput(output, context);
  }
  checkUnusedParameters(form, findings);

  const files = new SkeletonFiles(template, options);
  const fetches = readFetches(steps, files, texts, findings);
  checkSkeletons(fetches, files, options, findings);
  checkUnfetched(fetches, steps, files, findings);
  return findings.sorted();
}

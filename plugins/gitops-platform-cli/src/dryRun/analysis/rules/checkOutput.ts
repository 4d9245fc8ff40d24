import { Scope } from '../expressions/Scope';
import type { Findings } from '../Findings';
import type { Form } from '../model/Form';
import { commonVariables, StepResults } from '../model/Workflow';
import { map, Shape } from '../shapes/Shape';
import type { LocatedValue } from '../yaml/LocatedValue';
import type { TemplateTexts } from './TemplateTexts';

interface Context {
  form: Form;
  results: StepResults;
  texts: TemplateTexts;
  findings: Findings;
}

const noSecrets = map([], {
  subject: name => ({
    rule: 'secret-not-available',
    message: `The output does not see secrets, so "secrets.${name}" is always empty`,
    hint: 'never show a secret',
  }),
});

/** Checks `spec.output`, which is rendered without secrets when all steps are through. */
export function checkOutput(output: LocatedValue, context: Context) {
  const { form, results, texts, findings } = context;
  const variables: Array<[string, Shape]> = [
    ...commonVariables(form.parameters),
    ['steps', results.shape],
    ['secrets', noSecrets],
  ];
  const scope = new Scope(variables);
  for (const text of output.texts()) {
    texts.inspect(text, scope);
  }
  for (const link of output.get('links')?.items() ?? []) {
    checkLink(link, findings);
  }
}

/** Source: links of the finished task in the scaffolder of Backstage 1.55. */
function checkLink(link: LocatedValue, findings: Findings) {
  if (link.isMap && !link.get('url') && !link.get('entityRef')) {
    findings.add(
      'link-without-target',
      'error',
      link.place(),
      'This link leads nowhere',
      'give it a "url" or an "entityRef"',
    );
  }
}

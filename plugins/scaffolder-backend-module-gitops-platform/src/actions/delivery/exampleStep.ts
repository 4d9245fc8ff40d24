import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** An example of one step, as the page of installed actions shows it. */
export function exampleStep(
  description: string,
  step: { id: string; name: string; action: string; input: object },
): TemplateExample {
  return { description, example: stringify({ steps: [step] }) };
}

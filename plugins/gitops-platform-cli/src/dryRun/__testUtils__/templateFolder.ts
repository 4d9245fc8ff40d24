import { LineCounter, parseDocument } from 'yaml';
import type { TemplateCase } from '../CaseResult';
import type { TemplateFolder } from '../TemplateFolder';

/** A template as if it had been read from `templates/example/template.yaml`. */
export function templateFolder(text: string): TemplateFolder {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const entity = document.toJS();
  return {
    name: entity.metadata?.name ?? 'example',
    directory: '/templates/example',
    file: 'templates/example/template.yaml',
    text,
    document,
    lines,
    entity,
    files: [],
  };
}

/** A template with this form and no steps. */
export function templateWithForm(parameters: unknown): TemplateFolder {
  return templateFolder(
    JSON.stringify({
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name: 'example' },
      spec: { parameters, steps: [] },
    }),
  );
}

export function explicitCase(
  values: Record<string, unknown>,
  changes: Partial<TemplateCase> = {},
): TemplateCase {
  return {
    name: 'explicit',
    origin: 'file',
    file: 'examples/dry-run/example/explicit.yaml',
    values,
    secrets: [],
    user: 'user:default/guest',
    expect: { outcome: 'success' },
    ...changes,
  };
}

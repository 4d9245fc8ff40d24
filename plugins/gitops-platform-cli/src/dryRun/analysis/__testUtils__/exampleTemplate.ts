import { LineCounter, parseDocument } from 'yaml';
import type { TemplateFolder } from '../../TemplateFolder';

/** What an example differs in; each is YAML, indented as where it is put. */
export interface Parts {
  properties?: string;
  step?: string;
  spec?: string;
  files?: Record<string, string>;
}

/** A template that is right, with parts of it replaced. */
export function exampleTemplate({
  properties = '',
  step = '',
  spec = '',
  files = {},
}: Parts): TemplateFolder {
  const text = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: example }
spec:
  type: service
  owner: team
  ${spec}
  parameters:
    required: [name]
    properties:
      name: { type: string }
      flag: { type: boolean }
      kind: { type: string, enum: [one, two] }
      port: { type: integer }
      list: { type: array, items: { type: string } }
      custom: { type: object, ui:field: Custom }
      ${properties}
  steps:
    - id: used
      action: any:thing
      input: { all: '\${{ parameters }}' }
    - id: main
      ${step || 'action: any:thing'}
`;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return {
    name: 'example',
    directory: '/nowhere',
    file: 'template.yaml',
    text,
    document,
    lines,
    entity: document.toJS(),
    files: Object.keys(files),
  };
}

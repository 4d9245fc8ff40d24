import { isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Finding } from '../Finding';
import { placeOf } from '../placeOf';
import type { TemplateValues } from '../TemplateFolder';

const API_VERSION = 'scaffolder.backstage.io/v1beta3';

/** A template of a file that may hold several documents. */
export interface ParsedTemplate {
  document: Document.Parsed;
  lines: LineCounter;
  entity: TemplateValues;
}

/** Whether a text is worth parsing when looking for templates. */
export function mayHoldTemplate(text: string): boolean {
  return (
    text.includes('scaffolder.backstage.io/') &&
    /^\s*["']?kind["']?\s*:\s*["']?Template\b/m.test(text)
  );
}

/**
 * Reads the templates of a file; its other documents are left alone.
 *
 * @param file - as findings name it
 */
export function parseTemplates(
  text: string,
  file: string,
): { templates: ParsedTemplate[]; findings: Finding[] } {
  const lines = new LineCounter();
  // Duplicate keys are looked for below: the parser compares all with all.
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    uniqueKeys: false,
  });
  const templates: ParsedTemplate[] = [];
  const findings: Finding[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    const problem = findProblem(document as Document.Parsed, file, lines);
    if (problem) {
      findings.push(problem);
    } else if (isTemplate(document.toJS())) {
      templates.push({
        document: document as Document.Parsed,
        lines,
        entity: document.toJS() as TemplateValues,
      });
    }
  }
  return { templates, findings };
}

function isTemplate(value: unknown): boolean {
  return (value as { kind?: unknown } | null)?.kind === 'Template';
}

function findProblem(
  document: Document.Parsed,
  file: string,
  lines: LineCounter,
): Finding | undefined {
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const [error] = document.errors;
  if (error) {
    return {
      ...at(error.pos[0]),
      rule: 'not-yaml',
      severity: 'error',
      message: `This is not YAML: ${error.message.split('\n', 1)[0]}`,
    };
  }
  const duplicate = findDuplicateKey(document);
  if (duplicate) {
    return {
      ...at(duplicate.offset),
      rule: 'duplicate-key',
      severity: 'error',
      message: `The key "${duplicate.key}" is there twice; the catalog refuses such a file`,
    };
  }
  if (!isTemplate(document.toJS())) {
    return undefined;
  }
  const wrong = wrongShape(document.toJS() as TemplateValues);
  if (!wrong) {
    return undefined;
  }
  return {
    ...placeOf({ document, file, lines }, wrong.path),
    rule: 'invalid-template',
    severity: 'error',
    message: wrong.message,
  };
}

function findDuplicateKey(
  document: Document.Parsed,
): { key: string; offset: number } | undefined {
  let found: { key: string; offset: number } | undefined;
  visit(document, {
    Map(_key, map) {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        if (isScalar(key)) {
          const name = String(key.value);
          if (keys.has(name)) {
            found = { key: name, offset: key.range?.[0] ?? 0 };
            return visit.BREAK;
          }
          keys.add(name);
        }
      }
      return undefined;
    },
  });
  return found;
}

/** What the command itself relies on; the engine validates the rest. */
function wrongShape(
  template: Partial<TemplateValues>,
): { path: (string | number)[]; message: string } | undefined {
  const { apiVersion, metadata, spec } = template;
  if (apiVersion !== API_VERSION) {
    return {
      path: ['apiVersion'],
      message: `Only templates of ${API_VERSION} can be run; this one is of ${
        apiVersion ?? 'no version'
      }`,
    };
  }
  if (typeof metadata?.name !== 'string') {
    return { path: ['metadata'], message: 'The template needs metadata.name' };
  }
  if (!Array.isArray(spec?.steps)) {
    return { path: ['spec'], message: 'The template needs spec.steps, a list' };
  }
  const index = spec.steps.findIndex(step => typeof step?.action !== 'string');
  return index < 0
    ? undefined
    : {
        path: ['spec', 'steps', index],
        message: `Step ${index + 1} needs an "action"`,
      };
}

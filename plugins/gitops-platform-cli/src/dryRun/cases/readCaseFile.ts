import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod/v4';
import type { TemplateCase } from '../CaseResult';
import type { Finding, Place } from '../Finding';
import { placeOf } from '../placeOf';

/** Who runs a case that does not say. */
export const DEFAULT_USER = 'user:default/guest';

const caseSchema = z.strictObject({
  description: z.string().optional(),
  differsFrom: z.string().min(1).optional(),
  values: z.record(z.string(), z.unknown()).default({}),
  secrets: z.array(z.string()).default([]),
  user: z
    .string()
    .regex(/^user:[^/]+\/[^/]+$/i, 'must be like user:default/guest')
    .default(DEFAULT_USER),
  expect: z
    .strictObject({
      outcome: z.enum(['success', 'error']).optional(),
      error: z.string().min(1).optional(),
    })
    .refine(
      ({ outcome, error }) => !(outcome === 'success' && error !== undefined),
      'names an error although the outcome is "success"',
    )
    .default({}),
});

/**
 * Reads an explicit case.
 *
 * @param path - absolute
 * @param file - as findings and results name it
 */
export async function readCaseFile(
  path: string,
  file: string,
): Promise<{ testCase?: TemplateCase; findings: Finding[] }> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(path, 'utf8'), {
    lineCounter: lines,
  });
  const finding = (place: Place, message: string): Finding => ({
    ...place,
    rule: 'invalid-case',
    severity: 'error',
    message,
  });
  if (document.errors.length > 0) {
    const [{ pos, message }] = document.errors;
    const { line, col } = lines.linePos(pos[0]);
    return {
      findings: [
        finding(
          { file, line, column: col },
          `The case is not YAML: ${message.split('\n', 1)[0]}`,
        ),
      ],
    };
  }
  const result = caseSchema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    return {
      findings: result.error.issues.map(({ path: at, message }) =>
        finding(
          placeOf({ document, file, lines }, at as (string | number)[]),
          `The case is not one: ${at.join('.') || 'it'}: ${message}`,
        ),
      ),
    };
  }
  const { values, secrets, user, expect, differsFrom } = result.data;
  return {
    findings: [],
    testCase: {
      name: basename(file).replace(/\.ya?ml$/i, ''),
      origin: 'file',
      file,
      values,
      secrets,
      user,
      ...(differsFrom !== undefined && { differsFrom }),
      expect: {
        outcome:
          expect.outcome ?? (expect.error === undefined ? 'success' : 'error'),
        ...(expect.error !== undefined && { error: expect.error }),
      },
    },
  };
}

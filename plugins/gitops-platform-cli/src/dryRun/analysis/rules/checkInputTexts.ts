import type { Findings } from '../Findings';
import { isOnly, Shape } from '../shapes/Shape';
import type { LocatedValue } from '../yaml/LocatedValue';
import type { CheckedStep } from './checkSteps';
import type { TemplateTexts } from './TemplateTexts';

interface Context {
  texts: TemplateTexts;
  findings: Findings;
  secrets: Shape;
  hintForVariable: (name: string) => string | undefined;
}

/** Source: actions of scaffolder-backend 4.2 that write what they are given into the workspace. */
const writesFiles = /^(?:fetch:template|catalog:write|fs:write)/;

/** Looks at every text of an input, and remembers what each can be. */
export function checkInputTexts(
  step: CheckedStep,
  input: LocatedValue,
  { texts, findings, secrets, hintForVariable }: Context,
) {
  const secretsRead = secrets.members?.read ?? new Set();
  for (const text of input.texts()) {
    secretsRead.clear();
    const inspected = texts.inspect(text, step.scope, hintForVariable);
    if (inspected) {
      step.shapes.set(text, inspected.shape);
      checkNeedlessDump(text, inspected.shape, findings);
    }
    if (secretsRead.size > 0) {
      checkSecret(step.action, text, findings);
    }
  }
}

function checkSecret(action: string, text: LocatedValue, findings: Findings) {
  if (action === 'debug:log') {
    findings.add(
      'secret-in-log',
      'error',
      text.place(),
      'This writes a secret to the log of the task',
    );
  } else if (writesFiles.test(action)) {
    findings.add(
      'secret-in-file',
      'warning',
      text.place(),
      'This writes a secret into a file of the new repository',
      'pass it to the action that needs it, or keep it in a secret store',
    );
  }
}

/** A single interpolation keeps its type; `dump` makes a text of it, with quotes around one. */
function checkNeedlessDump(
  text: LocatedValue,
  shape: Shape,
  findings: Findings,
) {
  const source = text.text ?? '';
  if (
    isOnly(shape, 'text') &&
    /^\s*\$\{\{[^{}]*\|\s*dump\s*\}\}\s*$/.test(source)
  ) {
    findings.add(
      'needless-dump',
      'warning',
      text.placeAt(source.lastIndexOf('dump')),
      'The action gets JSON as a text here, not the value',
      'without "| dump" the value keeps its type',
    );
  }
}

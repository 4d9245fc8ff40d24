import type { Findings } from '../../Findings';
import { isOnly, Shape } from '../../shapes/Shape';
import type { LocatedValue } from '../../yaml/LocatedValue';
import type { CheckedStep } from './CheckedStep';
import type { TemplateText, TemplateTexts } from '../TemplateTexts';

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
  context: Context,
) {
  const { texts, findings, secrets, hintForVariable } = context;
  const secretsRead = secrets.members?.read ?? new Set();
  for (const text of input.texts()) {
    secretsRead.clear();
    const inspected = texts.inspect(text, step.scope, hintForVariable);
    if (inspected) {
      step.shapes.set(text, inspected.shape);
      checkNeedlessDump(text, inspected, step, context);
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

/** A single interpolation keeps its type; `dump` puts quotes around a text. */
function checkNeedlessDump(
  text: LocatedValue,
  { template }: TemplateText,
  step: CheckedStep,
  { texts, findings }: Context,
) {
  const [only] = template.body;
  const filter =
    template.body.length === 1 && only.type === 'output'
      ? only.expression
      : undefined;
  if (
    filter?.type === 'filter' &&
    filter.name === 'dump' &&
    filter.input.type !== 'capture' &&
    isOnly(texts.shapeOf(filter.input, step.scope), 'text')
  ) {
    findings.add(
      'needless-dump',
      'warning',
      text.placeAt(filter.nameSpan.start),
      'The action gets the text with quotes around it',
      'write it without "| dump"',
    );
  }
}

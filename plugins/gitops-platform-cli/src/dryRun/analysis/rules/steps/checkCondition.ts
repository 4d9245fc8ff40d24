import type { Scope } from '../../expressions/Scope';
import type { Findings } from '../../Findings';
import { truthOf } from '../../shapes/Shape';
import type { Template } from '../../syntax';
import type { LocatedValue } from '../../yaml/LocatedValue';
import type { TemplateTexts } from '../TemplateTexts';

interface Context {
  texts: TemplateTexts;
  findings: Findings;
  hintForVariable: (name: string) => string | undefined;
}

/**
 * Checks the `if` of a step. Source: `NunjucksWorkflowRunner` of
 * scaffolder-backend 4.2: `false` skips a step, a text is rendered and skips it
 * where the result is empty, anything else runs it.
 */
export function checkCondition(
  condition: LocatedValue,
  scope: Scope,
  { texts, findings, hintForVariable }: Context,
) {
  const { text } = condition;
  if (text === undefined) {
    checkConstant(condition, findings);
    return;
  }
  const before = findings.size;
  const inspected = texts.inspect(condition, scope, hintForVariable);
  if (findings.size > before) {
    return;
  }
  if (!inspected) {
    checkPlainText(condition, text, findings);
  } else if (hasFixedText(inspected.template)) {
    findings.add(
      'plain-condition',
      'error',
      condition.place(),
      'There is text beside "${{ … }}", so the condition always holds',
      'write the whole condition inside of one "${{ … }}"',
    );
  } else {
    const truth = truthOf(inspected.shape);
    if (truth === true) {
      findings.add(
        'constant-condition',
        'error',
        condition.place(),
        'This condition always holds',
        'remove it, or correct what it compares',
      );
    } else if (truth === false) {
      findings.add(
        'unreachable-step',
        'error',
        condition.place(),
        'The step never runs: its condition never holds',
      );
    }
  }
}

function checkConstant(condition: LocatedValue, findings: Findings) {
  const { scalar } = condition;
  if (scalar === false) {
    findings.add(
      'unreachable-step',
      'warning',
      condition.place(),
      'The step never runs: its condition is false',
      'remove the step',
    );
  } else {
    findings.add(
      'constant-condition',
      scalar === true || scalar === null ? 'warning' : 'error',
      condition.place(),
      'This condition always holds',
      'remove it, or write it inside of "${{ … }}"',
    );
  }
}

function checkPlainText(
  condition: LocatedValue,
  text: string,
  findings: Findings,
) {
  if (text === '') {
    findings.add(
      'unreachable-step',
      'error',
      condition.place(),
      'The step never runs: its condition is empty',
    );
    return;
  }
  findings.add(
    'plain-condition',
    'error',
    condition.place(),
    'This is a text and no expression, so the condition always holds',
    `write "\${{ ${text.replace(/^\{\{\s*|\s*\}\}$/g, '')} }}"`,
  );
}

/** Whether something is rendered in any case, so that the result is never empty. */
function hasFixedText({ body }: Template): boolean {
  return body.length > 1 && body.some(statement => statement.type === 'text');
}

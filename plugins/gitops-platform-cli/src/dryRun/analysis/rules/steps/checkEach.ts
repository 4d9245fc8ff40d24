import type { Scope } from '../../expressions/Scope';
import type { Findings } from '../../Findings';
import { literalShape } from '../../shapes/literalShape';
import { anything, isOnly, Shape } from '../../shapes/Shape';
import type { LocatedValue } from '../../yaml/LocatedValue';
import type { TemplateTexts } from '../TemplateTexts';

/**
 * Checks the `each` of a step.
 *
 * @returns What the step is repeated for.
 */
export function checkEach(
  each: LocatedValue,
  scope: Scope,
  { texts, findings }: { texts: TemplateTexts; findings: Findings },
): Shape {
  const shape = literalShape(each, text => texts.inspect(text, scope)?.shape);
  if (isOnly(shape, 'text', 'number', 'boolean', 'null')) {
    findings.add(
      'each-not-list',
      'error',
      each.place(),
      'A step is repeated for each item of a list or a map, and this is neither',
      /\|\s*dump\s*\}\}/.test(each.text ?? '')
        ? 'without "| dump" the value keeps its type'
        : 'a value keeps its type only where "${{ … }}" stands alone',
    );
    return anything;
  }
  const isEmpty =
    (each.isList && each.items().length === 0) ||
    (each.isMap && each.entries().size === 0);
  if (isEmpty) {
    findings.add(
      'unreachable-step',
      'error',
      each.place(),
      'The step never runs: there is nothing to repeat it for',
    );
  }
  return shape;
}

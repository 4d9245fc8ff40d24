import type { LocatedValue } from '../yaml/LocatedValue';
import { anything, constant, list, map, Shape, union } from './Shape';

/** Shape of a value that may hold templates. */
export function literalShape(
  value: LocatedValue,
  shapeOfText: (text: LocatedValue) => Shape | undefined,
): Shape {
  if (value.isMap) {
    return map(
      [...value.entries()].map(([key, child]): [string, Shape] => [
        key,
        literalShape(child, shapeOfText),
      ]),
    );
  }
  if (value.isList) {
    const items = value.items().map(item => literalShape(item, shapeOfText));
    return list(items.length > 0 ? items.reduce(union) : anything);
  }
  const shape = value.text === undefined ? undefined : shapeOfText(value);
  return shape ?? constant(value.scalar as string);
}

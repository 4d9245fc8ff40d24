import type { Scope } from '../../expressions/Scope';
import type { Step } from '../../model/Workflow';
import type { Shape } from '../../shapes/Shape';
import type { LocatedValue } from '../../yaml/LocatedValue';

/** A step whose values were looked at. */
export interface CheckedStep extends Step {
  /** Variables that its input sees. */
  scope: Scope;
  /** What a value of the input can be, for those that hold a template. */
  shapes: Map<LocatedValue, Shape>;
}

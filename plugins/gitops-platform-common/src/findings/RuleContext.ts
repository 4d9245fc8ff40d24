import type {
  EffectiveValue,
  EffectiveValues,
  PlatformModel,
  PlatformService,
} from '../model';
import type {
  ConfigurationFinding,
  ConfigurationRule,
} from './ConfigurationFinding';

/** What a rule looks at: the merged values of one environment of a service. */
export interface RuleContext {
  model: PlatformModel;
  service: Pick<PlatformService, 'name'>;
  values: EffectiveValues;
}

/** What a rule has to say of a value. */
export interface Objection {
  rule: ConfigurationRule;
  /** The value that the line is taken from. */
  value: EffectiveValue;
  /** Where it is about a whole section; the path of `value` otherwise. */
  path?: string[];
  secretPath?: string;
  replacement?: string;
}

/** Looks at one environment. */
export type Rule = (context: RuleContext) => Objection[];

/** The finding of an objection, with its place in a file. */
export function findingOf(
  { values }: RuleContext,
  { value, path = value.path, ...objection }: Objection,
): ConfigurationFinding {
  return {
    ...objection,
    environment: values.environment,
    path,
    file: values.files[value.file],
    line: value.line,
  };
}

/** The value of a path as it is in the files; `undefined` where there is none or it is hidden. */
export function scalarAt({ values }: RuleContext, path: string): unknown {
  const found = values.values.find(value => value.path.join('.') === path);
  return found?.value === undefined ? undefined : JSON.parse(found.value);
}

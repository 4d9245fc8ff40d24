import type { EffectiveValue } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { isRecord, isSame } from '../../edit/differences';
import type { YamlSource } from '../../edit/source/YamlSource';
import { helmValues } from './helmValues';
import { LayeredValues } from './LayeredValues';

/**
 * Keys whose values are confidential, whatever they are doing in a values file.
 * A path of a secret is no secret: `secrets:` and `secretsProvider:` hold names.
 */
const CONFIDENTIAL =
  /(?:pass(?:word|wd|phrase)?|secret|token|credential|private.?key|api.?key|access.?key|auth.?key|dsn)s?$/i;
const NAMES_ONLY = new Set(['secrets', 'secretsProvider', 'imagePullSecrets']);

/** A web address or connection text with a password in it. */
const WITH_PASSWORD = /\w+:\/\/[^\s/:@]*:[^\s/@]+@/;

/**
 * The merged values, leaf by leaf, each with the file that has the last word
 * and the files below whose value it overrides.
 *
 * @param sources - lowest first
 * @throws InputError where a file is not a map of values
 * @internal
 */
export function effectiveValues(
  sources: readonly YamlSource[],
): EffectiveValue[] {
  const layers = new LayeredValues(sources);
  return leavesOf(layers.value).map(({ path, value }) => {
    const place = layers.locate(path);
    const file = sources.findIndex(source => source.file === place?.file);
    return {
      path,
      ...(!isConfidential(path, value) && { value: JSON.stringify(value) }),
      ...(isMisread(sources[file], path, value) && { misread: true }),
      file,
      line: place?.line ?? 1,
      overrides: sources.flatMap((source, index) =>
        index < file && valueAt(helmValues(source), path) !== undefined
          ? [index]
          : [],
      ),
    };
  });
}

/**
 * Whether the file says something else by the rules of YAML 1.2, by which other
 * tools and people read it, or the number has more digits than Helm keeps.
 */
function isMisread(
  source: YamlSource,
  path: readonly string[],
  value: unknown,
): boolean {
  const written = valueAt(source.values[0], path);
  if (typeof written === 'string' && typeof value === 'string') {
    return false;
  }
  const isTooLong = Number.isInteger(value) && !Number.isSafeInteger(value);
  return isTooLong || !isSame(written, value);
}

interface Leaf {
  path: string[];
  value: unknown;
}

function leavesOf(value: unknown, path: string[] = []): Leaf[] {
  const children = Array.isArray(value)
    ? value.map((item, index): [string, unknown] => [String(index), item])
    : isRecord(value) && Object.entries(value);
  if (!children || children.length === 0) {
    return path.length === 0 ? [] : [{ path, value }];
  }
  return children.flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

function isConfidential(path: readonly string[], value: unknown): boolean {
  if (typeof value === 'string' && WITH_PASSWORD.test(value)) {
    return true;
  }
  const [section] = path;
  const isScalar = typeof value === 'string' || typeof value === 'number';
  return (
    isScalar &&
    value !== '' &&
    !NAMES_ONLY.has(section) &&
    path.some(key => CONFIDENTIAL.test(key))
  );
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (
      typeof current !== 'object' ||
      current === null ||
      !Object.hasOwn(current, key)
    ) {
      return undefined;
    }
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

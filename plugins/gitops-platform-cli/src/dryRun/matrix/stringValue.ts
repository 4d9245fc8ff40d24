import RandExp from 'randexp';
import type { FormSchema } from './FormSchema';
import { compilePattern } from './SchemaValidator';

/**
 * What people would write into a field, tried before anything random: the
 * first that satisfies the schema is taken, so that produced files read well.
 */
const ordinaryStrings = [
  'example',
  'example-service',
  'example-service-name',
  'Example',
  'ExampleName',
  'example_name',
  'EXAMPLE',
  'EXAMPLE_NAME',
  'An example sentence',
  'An example sentence that says a little more than the one before.',
  'com.example',
  'com.example.service',
  'example.test',
  'service.example.test',
  '/example',
  'example/service',
  'https://example.test',
  'https://example.test/example',
  'https://git.example.test/acme/example.git',
  'git@git.example.test:acme/example.git',
  'name@example.test',
  '@example/service',
  'group:default/example',
  'system:default/example',
  'component:default/example',
  '0',
  '1',
  '8080',
  '10',
  '1.0',
  '1.0.0',
  'v1',
  'v1.0.0',
  '512Mi',
  '100m',
  '1Gi',
  '10.0.0.0/16',
  '10.0.0.1',
  '2024-01-01',
  '2024-01-01T00:00:00Z',
  '12:00:00Z',
  '5m',
  'eu-west-1',
  'PROJ',
  'ABC-123',
  'AB',
  'a',
  'A',
  'ab',
  'abc',
  'abcd',
  '00000000-0000-4000-8000-000000000000',
  '123456789012',
];

/** How often the random generator is asked before a pattern is given up. */
const attempts = 200;

/**
 * A string that satisfies `pattern` or `format`, and the lengths. The same
 * schema and index always give the same string; another index gives another
 * one where there is one.
 *
 * @param accepts - the validator's word on a candidate, all keywords included
 * @returns undefined where the schema has neither keyword, or nothing satisfies it
 */
export function stringValue(
  schema: FormSchema,
  index: number,
  accepts: (candidate: string) => boolean,
): string | undefined {
  if (schema.pattern === undefined && schema.format === undefined) {
    return undefined;
  }
  const found: string[] = [];
  for (const candidate of candidates(schema, index)) {
    if (!found.includes(candidate) && accepts(candidate)) {
      found.push(candidate);
      if (found.length > index) {
        return candidate;
      }
    }
  }
  return found[0];
}

function* candidates(schema: FormSchema, index: number): Generator<string> {
  yield* ordinaryStrings;
  for (let number = 2; number <= index + 2; number++) {
    yield* ordinaryStrings.map(text => `${text}${number}`);
  }
  if (schema.minLength !== undefined) {
    yield* ordinaryStrings.map(text => text.padEnd(schema.minLength!, 'x'));
  }
  if (schema.pattern !== undefined) {
    yield* matching(schema.pattern, schema.maxLength);
  }
}

/** Strings that match, shorter and simpler ones first. */
function* matching(
  pattern: string,
  maxLength: number | undefined,
): Generator<string> {
  const randInt = fixedSequence();
  for (let attempt = 0; attempt < attempts; attempt++) {
    let generator: RandExp;
    try {
      generator = new RandExp(compilePattern(pattern));
    } catch {
      // The library reads less than JavaScript does; the pattern then has no value.
      return;
    }
    generator.max = Math.min(attempt, maxLength ?? attempts);
    generator.randInt = randInt;
    yield generator.gen();
  }
}

/** Whole numbers that look random and are the same in every run (Lehmer's generator). */
function fixedSequence() {
  let state = 1;
  return (from: number, to: number) => {
    state = (state * 48271) % 2147483647;
    return from + (state % (to - from + 1));
  };
}

import type { JsonObject, JsonValue } from '@backstage/types';
import type { StubFacts } from './StubFacts';

/** What a commit would be called. */
const COMMIT = '5b6b3d8a0c5d4f7e9a1b2c3d4e5f60718293a4b5';

/**
 * Values for the outputs of an action that was not run, from the JSON schema of
 * its outputs: the same in every run, and of the kind that the action gives, so
 * that what later steps and links make of them can be read.
 */
export function standInOutputs(
  schema: JsonObject | undefined,
  facts: StubFacts,
): JsonObject {
  return Object.fromEntries(
    Object.entries((schema?.properties ?? {}) as JsonObject).map(
      ([name, property]) => [name, standIn(name, property, facts)],
    ),
  );
}

function standIn(
  name: string,
  schema: JsonValue | undefined,
  facts: StubFacts,
): JsonValue {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
    return standInText(name, facts);
  }
  const given = givenValue(schema);
  if (given !== undefined) {
    return given;
  }
  const [alternative] = [schema.anyOf, schema.oneOf].find(Array.isArray) ?? [];
  if (alternative !== undefined) {
    return standIn(name, alternative, facts);
  }
  const type = [schema.type].flat()[0];
  switch (type ?? (schema.properties ? 'object' : 'string')) {
    case 'object':
      return standInOutputs(schema, facts);
    case 'array':
      return schema.items === undefined
        ? []
        : [standIn(singular(name), [schema.items].flat()[0], facts)];
    case 'integer':
    case 'number':
      return Number(schema.minimum ?? 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return standInText(name, facts, schema.format);
  }
}

function givenValue(schema: JsonObject): JsonValue | undefined {
  const [example] = [schema.examples ?? []].flat();
  const [choice] = [schema.enum ?? []].flat();
  return schema.const ?? schema.default ?? example ?? choice;
}

/** Names are those that the first-party modules use. */
function standInText(
  name: string,
  facts: StubFacts,
  format?: JsonValue,
): string {
  const { repository, branch } = facts;
  const isGitLab = /gitlab/i.test(facts.actionId) || /gitlab/i.test(repository);
  const folder = isGitLab ? '/-' : '';
  switch (name) {
    case 'remoteUrl':
      return isGitLab ? repository : `${repository}.git`;
    case 'repoContentsUrl':
      return `${repository}${folder}/blob/${branch}`;
    case 'mergeRequestUrl':
      return `${repository}/-/merge_requests/1`;
    case 'pullRequestUrl':
      return `${repository}/pull/1`;
    case 'entityRef':
      return `component:default/${facts.name}`;
    case 'projectPath':
      return new URL(repository).pathname.slice(1);
    default:
  }
  if (/url$/i.test(name) || format === 'uri') {
    return `${repository}#${name}`;
  }
  if (/(?:commit|hash|sha)$/i.test(name)) {
    return COMMIT;
  }
  if (/branch(?:Name)?$/i.test(name)) {
    return branch;
  }
  if (/id$/i.test(name)) {
    return '1';
  }
  if (format === 'date-time') {
    return '2024-01-01T00:00:00.000Z';
  }
  return format === 'email' ? 'dry-run@example.test' : `dry-run-${name}`;
}

function singular(name: string): string {
  return name.replace(/s$/, '');
}

import type { JSONInstruction } from 'dockerfile-ast';
import { lastStageOf } from './lastStageOf';

/** How the image of a Dockerfile starts. */
export interface Entrypoint {
  command: string[];
  env: Record<string, string>;
}

/**
 * What the image of a Dockerfile runs: `ENTRYPOINT` followed by `CMD`, both as
 * lists, and the variables of its `ENV`.
 *
 * @param baseEntrypoint - that of the image of the last stage, where the
 *   Dockerfile has none of its own
 * @throws Error where the image would run a shell, or nothing
 */
export function readEntrypoint(
  dockerfile: string,
  baseEntrypoint: readonly string[] = [],
): Entrypoint {
  const stage = lastStageOf(dockerfile);
  const command = [
    ...(listOf(stage.getENTRYPOINTs().at(-1)) ?? baseEntrypoint),
    ...(listOf(stage.getCMDs().at(-1)) ?? []),
  ];
  if (command.length === 0) {
    throw new Error('The Dockerfile has neither ENTRYPOINT nor CMD');
  }
  return {
    command,
    env: Object.fromEntries(
      stage
        .getENVs()
        .flatMap(instruction => instruction.getProperties())
        .map(variable => [variable.getName(), variable.getValue() ?? '']),
    ),
  };
}

function listOf(
  instruction: JSONInstruction | undefined,
): string[] | undefined {
  if (!instruction) {
    return undefined;
  }
  const list = instruction.getJSONStrings().map(text => text.getJSONValue());
  if (list.length === 0) {
    throw new Error(
      `${instruction.getKeyword()} of the Dockerfile is no list of texts: a shell would be the first process, and get the signals`,
    );
  }
  return list;
}

import { DockerfileParser, type From } from 'dockerfile-ast';
import { lastStageOf } from './lastStageOf';
import { readEntrypoint } from './readEntrypoint';

/** Images whose own user is 65532. Source: distroless, README (`nonroot`). */
const NON_ROOT = /^gcr\.io\/distroless\/.*:nonroot$/;

/**
 * What Hadolint does not say: the image has nothing but what runs, is of
 * versions that somebody chose, and runs as a user that Kubernetes can see is
 * not root (`runAsNonRoot` needs a number).
 *
 * @param options.baseEntrypoint - that of the image of the last stage
 */
export function dockerfileProblems(
  dockerfile: string,
  options: { baseEntrypoint?: readonly string[] } = {},
): string[] {
  const froms = DockerfileParser.parse(dockerfile).getFROMs();
  const stages = new Set(froms.map(from => from.getBuildStage()));
  const images = froms.filter(from => !stages.has(from.getImage()));
  return [
    ...(froms.length < 2
      ? ['has one stage: what it is built with is shipped']
      : []),
    ...images
      .filter(isOfAnyVersion)
      .map(from => `takes any version of ${from.getImageName()}: name a tag`),
    ...userProblems(dockerfile, froms.at(-1)),
    ...startProblems(dockerfile, options.baseEntrypoint),
  ];
}

function isOfAnyVersion(from: From): boolean {
  const tag = from.getImageTag();
  return (
    from.getImage() !== 'scratch' &&
    from.getImageDigest() === null &&
    (tag === null || tag === 'latest')
  );
}

function userProblems(dockerfile: string, base: From | undefined): string[] {
  const user = lastStageOf(dockerfile)
    .getInstructions()
    .findLast(instruction => instruction.getKeyword() === 'USER')
    ?.getArgumentsContent();
  if (user === undefined || user === null) {
    return NON_ROOT.test(base?.getImage() ?? '')
      ? []
      : ['runs as the user of its base image, which may be root'];
  }
  return /^[1-9]\d*(:\d+)?$/.test(user)
    ? []
    : [`runs as "${user}": write the number of a user other than root`];
}

function startProblems(
  dockerfile: string,
  baseEntrypoint: readonly string[] | undefined,
): string[] {
  try {
    readEntrypoint(dockerfile, baseEntrypoint);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

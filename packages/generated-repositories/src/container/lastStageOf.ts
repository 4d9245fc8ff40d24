import { DockerfileParser, type ImageTemplate } from 'dockerfile-ast';

/** The stage of a Dockerfile that becomes the image. */
export function lastStageOf(dockerfile: string): ImageTemplate {
  const parsed = DockerfileParser.parse(dockerfile);
  const from = parsed.getFROMs().at(-1);
  const stage = from && parsed.getContainingImage(from.getRange().start);
  if (!stage) {
    throw new Error('The Dockerfile has no FROM');
  }
  return stage;
}

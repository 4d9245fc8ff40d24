import { upsertSequenceItem } from '../../edit';
import { isRecord } from '../../edit/differences';
import { parseYamlSource } from '../../edit/source/parseYamlSource';
import type { PipelineInclude } from '../PlatformRepositories';
import { editOrKeep, type ProposedEdit } from './ProposedEdit';

/**
 * Adds `local: …` to the list `include` of a pipeline and touches nothing else.
 * A pipeline in a form that cannot be edited safely is left to a person.
 *
 * Source: GitLab CI/CD YAML syntax reference, `include:local`: a path from the
 * root of the repository, with or without a slash in front; `include` is one
 * entry or a list of them, and a text is short for `local`.
 *
 * @param text - of the file, with its line ends as they are
 */
export function includeInPipeline(
  text: string,
  include: PipelineInclude,
): ProposedEdit {
  const { file, local } = include;
  return editOrKeep(() => {
    if (includes(text, file, local)) {
      return { outcome: 'unchanged' };
    }
    const edit = upsertSequenceItem(text, {
      file,
      path: ['include'],
      by: 'local',
      value: { local },
    });
    return { outcome: 'changed', text: edit.text, diff: edit.diff };
  }, includeByHand(include));
}

/** What a person does where the pipeline is left alone. */
export function includeByHand({ local }: PipelineInclude): string {
  return `add "local: ${local}" to its include by hand`;
}

function includes(text: string, file: string, local: string): boolean {
  return parseYamlSource(text, file)
    .values.flatMap(document => (isRecord(document) ? document.include : []))
    .map(entry => (isRecord(entry) ? entry.local : entry))
    .some(
      path => typeof path === 'string' && path.replace(/^\/+/, '') === local,
    );
}

import { posix } from 'path';
import { InputError } from '@backstage/errors';
import {
  applicationName,
  type PlatformEnvironment,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { isScalar } from 'yaml';
import { code } from '../../../changes/markdown';
import { setScalar } from '../../../edit';
import { valueAt } from '../../../edit/path/valueAt';
import type { YamlSource } from '../../../edit/source/YamlSource';
import type { FileEdit } from '../../PlatformLayout';
import { trimSlashes } from '../platformFiles';
import type { ChangePlanner } from './ChangePlanner';
import { plannedChange } from './plannedChange';
import { placeIn, PlatformState } from './PlatformState';
import { requireServiceFile } from './serviceFiles';

const TAG = ['image', 'tag'];

/**
 * Copies `image.tag` from `{path}/{from}.yaml` to `{path}/{to}.yaml` of the
 * service's repository.
 *
 * Source: platform repository convention; `image.tag` by k8app 3.8.0.
 *
 * @internal
 */
export const promoteImage: ChangePlanner<'promote-image'> = async (
  trees,
  settings,
  change,
) => {
  const platform = await PlatformState.read(trees.platform, settings);
  const { service, from, to } = change;
  const { path } = platform.service(service);
  platform.environment(from);
  const target = platform.environment(to);
  if (from === to) {
    throw new InputError(
      `"${from}" cannot be promoted to itself: choose two environments`,
    );
  }

  const tree = await trees.ofService(platform.model, service);
  const fileOf = (environment: string) =>
    posix.join(trimSlashes(path), `${environment}.yaml`);
  const [source, destination] = await Promise.all([
    requireServiceFile(tree, fileOf(from), 'there is no tag to promote'),
    requireServiceFile(tree, fileOf(to), `nothing is deployed to "${to}" yet`),
  ]);
  const tag = tagIn(source);
  const expected = change.expectedTag || tag;
  const edit: FileEdit =
    expected === tag
      ? {
          file: destination.file,
          ...setScalar(destination.text, {
            file: destination.file,
            path: TAG,
            value: tag,
            createMissing: true,
          }),
        }
      : anotherTag(source, tag, expected);
  return plannedChange({ ...change, expectedTag: expected }, [edit], {
    title: `Promote ${service} ${expected} from ${from} to ${to}`,
    summary: `Deploys image ${code(expected)} of service ${code(
      service,
    )}, which ${code(from)} has, to ${code(to)}.`,
    followUps: synchronise(service, target),
    written: 'changed',
  });
};

/**
 * A number is what a parser made of it (`1.10` is 1.1, and `0755` for Helm 493),
 * so that only one that is written as it is printed is the tag that is meant.
 */
function tagIn(source: YamlSource): string {
  const tag = valueAt(source.values[0], TAG);
  if (typeof tag === 'string' && tag !== '') {
    return tag;
  }
  if (Number.isSafeInteger(tag) && writtenTag(source) === String(tag)) {
    return String(tag);
  }
  const place = placeIn(source, TAG);
  throw new InputError(
    tag === undefined || tag === null || tag === ''
      ? `${place}: there is no image.tag to promote`
      : `${place}: image.tag is ${JSON.stringify(
          tag,
        )}, not a text: put the tag in quotes`,
  );
}

function writtenTag({ documents, text }: YamlSource): string | undefined {
  const node = documents[0]?.getIn(TAG, true);
  return isScalar(node) && node.range
    ? text.slice(node.range[0], node.range[1])
    : undefined;
}

/** The file that is read holds another tag than the person saw. */
function anotherTag(
  source: YamlSource,
  tag: string,
  expected: string,
): FileEdit {
  return {
    file: source.file,
    outcome: 'conflict',
    text: source.text,
    diff: '',
    position: source.locate(TAG),
    differences: [{ path: TAG.join('.'), existing: tag, requested: expected }],
  };
}

function synchronise(
  service: string,
  { name, autoSync, enabled }: PlatformEnvironment,
): string[] {
  return [
    ...(enabled
      ? []
      : [
          `Environment ${code(
            name,
          )} is switched off: nothing is deployed to it.`,
        ]),
    ...(autoSync
      ? []
      : [
          `Synchronise ${code(
            applicationName(service, name),
          )} in Argo CD: environment ${code(name)} is synchronised by hand.`,
        ]),
  ];
}

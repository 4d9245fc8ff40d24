import type { EnvironmentVersion } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { FieldTranslation } from '../../translation/useFieldTranslation';
import type { ImagePromotion } from './schema';

/** A version can be taken from an environment that has one. */
export function canGive(version: EnvironmentVersion): boolean {
  return version.imageTag !== undefined;
}

/** A version can be written where there is a file to write it to. */
export function canTake(version: EnvironmentVersion): boolean {
  return version.declared;
}

/**
 * The step that comes next: from the first environment whose successor runs
 * another version, so that nothing skips an environment by default.
 */
export function nextPromotion(
  environments: EnvironmentVersion[],
): ImagePromotion | undefined {
  const index = environments.findIndex(
    (version, position) =>
      canGive(version) &&
      position + 1 < environments.length &&
      canTake(environments[position + 1]) &&
      environments[position + 1].imageTag !== version.imageTag,
  );
  return index < 0
    ? undefined
    : promotionOf(
        environments,
        environments[index].environment,
        environments[index + 1].environment,
      );
}

/** The value for the form, with the tag that `from` has now. */
export function promotionOf(
  environments: EnvironmentVersion[],
  from: string | undefined,
  to: string | undefined,
): ImagePromotion {
  const imageTag = find(environments, from)?.imageTag;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && to !== from && { to }),
    ...(imageTag !== undefined && { expectedTag: imageTag }),
  };
}

/** What stands in the way of a promotion, in the language of the app. */
export function promotionProblem(
  environments: EnvironmentVersion[],
  promotion: ImagePromotion,
  t: FieldTranslation,
): string | undefined {
  const { from, to, expectedTag } = promotion;
  if (!from || !to) {
    return t('promotion.incomplete');
  }
  if (from === to) {
    return t('promotion.same', { environment: from });
  }
  const source = find(environments, from);
  if (!source || !canGive(source)) {
    return t('promotion.noVersionIn', { environment: from });
  }
  const target = find(environments, to);
  if (!target || !canTake(target)) {
    return t('promotion.noFileFor', { environment: to });
  }
  if (expectedTag !== undefined && expectedTag !== source.imageTag) {
    return t('promotion.moved', {
      environment: from,
      tag: source.imageTag!,
      expected: expectedTag,
    });
  }
  return source.imageTag === target.imageTag
    ? t('promotion.alreadyThere', { environment: to, tag: source.imageTag! })
    : undefined;
}

function find(
  environments: EnvironmentVersion[],
  name: string | undefined,
): EnvironmentVersion | undefined {
  return environments.find(({ environment }) => environment === name);
}

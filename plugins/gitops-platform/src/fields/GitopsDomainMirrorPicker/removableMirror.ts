import type {
  DomainMirror,
  PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { FieldTranslation } from '../../translation/useFieldTranslation';

/** The mirrors of an environment in the order of their indexes. */
export function mirrorsOf(
  model: PlatformModel,
  environment: string,
): DomainMirror[] {
  const found = model.environments.find(({ name }) => name === environment);
  return [...(found?.mirrors ?? [])].sort(
    (left, right) => left.index - right.index,
  );
}

/**
 * The one mirror that can go without a consequence for others: live resources
 * are named by the index, so those behind a removed one would be made anew.
 *
 * Source: platform repository convention (`base.yaml`, templates of the
 * gateway).
 */
export function removableMirror(
  model: PlatformModel,
  environment: string,
): DomainMirror | undefined {
  return mirrorsOf(model, environment).at(-1);
}

/** Why a mirror cannot be removed, in the language of the app. */
export function mirrorProblem(
  model: PlatformModel,
  environment: string,
  domain: string,
  t: FieldTranslation,
): string | undefined {
  if (removableMirror(model, environment)?.domain === domain) {
    return undefined;
  }
  return mirrorsOf(model, environment).some(m => m.domain === domain)
    ? t('mirror.notLast', { domain })
    : t('mirror.unknown', { domain, environment });
}

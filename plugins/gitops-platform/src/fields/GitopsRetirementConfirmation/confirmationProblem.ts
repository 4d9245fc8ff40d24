import type { FieldTranslation } from '../../translation/useFieldTranslation';

/** Why what somebody typed does not confirm the retirement of a service. */
export function confirmationProblem(
  value: string | undefined,
  service: string,
  t: FieldTranslation,
): string | undefined {
  return value === service ? undefined : t('retirement.mismatch', { service });
}

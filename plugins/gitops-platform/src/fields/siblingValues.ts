/** What a field reads besides its own value, as template authors set it. */
export interface SiblingOptions {
  platformField?: string;
  environmentField?: string;
  environmentsField?: string;
  serviceField?: string;
  languageField?: string;
  nameField?: string;
}

/** The chosen platform, from the field `platformField` (`platform` by default). */
export function chosenPlatform(
  formData: unknown,
  options: SiblingOptions | undefined,
): string | undefined {
  return textOf(valueOf(formData, options?.platformField ?? 'platform'));
}

/** The chosen service, from the field `serviceField` (`service` by default). */
export function chosenService(
  formData: unknown,
  options: SiblingOptions | undefined,
): string | undefined {
  return textOf(valueOf(formData, options?.serviceField ?? 'service'));
}

/** The name of a service to be, from the field `nameField` (`name` by default). */
export function chosenName(
  formData: unknown,
  options: SiblingOptions | undefined,
): string | undefined {
  return textOf(valueOf(formData, options?.nameField ?? 'name'));
}

/**
 * The chosen environment, from the field `environmentField` (`environment` by
 * default).
 */
export function chosenEnvironment(
  formData: unknown,
  options: SiblingOptions | undefined,
): string | undefined {
  return textOf(valueOf(formData, options?.environmentField ?? 'environment'));
}

/**
 * The chosen environments, from the field `environmentsField`
 * (`environments` by default).
 */
export function chosenEnvironments(
  formData: unknown,
  options: SiblingOptions | undefined,
): string[] {
  return stringsOf(
    valueOf(formData, options?.environmentsField ?? 'environments'),
  );
}

/** The chosen language, from the field `languageField` (`language` by default). */
export function chosenLanguage(
  formData: unknown,
  options: SiblingOptions | undefined,
): string | undefined {
  return textOf(valueOf(formData, options?.languageField ?? 'language'));
}

/** The strings of a list that a form holds; none where it holds no list. */
export function stringsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/** A text that a form holds; `undefined` where it is empty or no text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What stands in a field of a form. */
export function valueOf(formData: unknown, field: string): unknown {
  return typeof formData === 'object' && formData !== null
    ? (formData as Record<string, unknown>)[field]
    : undefined;
}

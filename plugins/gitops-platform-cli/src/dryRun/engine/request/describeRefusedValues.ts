/**
 * What the engine answers to values that the form would not accept: errors of
 * its JSON schema validator. They call the values `instance`.
 */
export function describeRefusedValues(body: unknown): string {
  const errors = (body as { errors?: { stack?: string; message?: string }[] })
    ?.errors;
  if (!Array.isArray(errors)) {
    return `The engine refused the request: ${JSON.stringify(body)}`;
  }
  return errors
    .map(({ stack, message }) =>
      String(stack ?? message).replace(/^instance\b/, 'values'),
    )
    .join('; ');
}

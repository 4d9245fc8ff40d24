import type { FormSchema } from './FormSchema';

/**
 * What the first-party form fields send. The format is the field's own, so it
 * holds whatever else the schema says.
 *
 * Source: documentation of the scaffolder, "UI fields" and "Built-in custom
 * field extensions".
 */
const fieldValues: Record<string, (schema: FormSchema) => unknown> = {
  EntityNamePicker: () => 'example',
  EntityPicker: schema => entityReference(schema, 'component'),
  EntityTagsPicker: () => ['example'],
  MultiEntityPicker: schema => [entityReference(schema, 'component')],
  MyGroupsPicker: () => 'group:default/example',
  OwnedEntityPicker: schema => entityReference(schema, 'component'),
  OwnerPicker: () => 'group:default/example',
  RepoBranchPicker: () => 'main',
  RepoUrlPicker: repositoryLocation,
};

/** A value that a first-party field sends, or undefined for any other field. */
export function fieldValue(schema: FormSchema): unknown {
  const field = schema['ui:field'];
  return field !== undefined && Object.hasOwn(fieldValues, field)
    ? fieldValues[field](schema)
    : undefined;
}

/** The stand-in that the form sends among the values for a secret. */
export const secretPlaceholder = '******';

export function isSecretField(schema: FormSchema): boolean {
  return schema['ui:field'] === 'Secret';
}

function repositoryLocation(schema: FormSchema): string {
  const { allowedHosts, allowedOwners, allowedRepos } = options(schema);
  const host = firstString(allowedHosts) ?? 'github.com';
  const query = new URLSearchParams({
    owner: firstString(allowedOwners) ?? 'acme',
    repo: firstString(allowedRepos) ?? 'example',
  });
  return `${host}?${query}`;
}

function entityReference(schema: FormSchema, fallbackKind: string): string {
  const { catalogFilter, defaultKind, allowedKinds } = options(schema);
  const filter = [catalogFilter].flat()[0] as { kind?: unknown } | undefined;
  const kind =
    firstString(filter?.kind) ??
    firstString(allowedKinds) ??
    firstString(defaultKind) ??
    fallbackKind;
  return `${kind.toLowerCase()}:default/example`;
}

function options(schema: FormSchema): Record<string, unknown> {
  return schema['ui:options'] ?? {};
}

function firstString(value: unknown): string | undefined {
  return [value].flat().find(item => typeof item === 'string');
}

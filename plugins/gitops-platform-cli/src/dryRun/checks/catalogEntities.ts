import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  KubernetesValidatorFunctions,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  type Entity,
  type KindValidator,
} from '@backstage/catalog-model';
import { isRecord } from '../matrix';
import type { Problem } from './Problem';
import type { ProducedText } from './ProducedText';
import type { CheckedYaml } from './yamlFiles';

const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/** By the kind that each is for: to ask one compiles its schema. */
const validators: Record<string, KindValidator> = {
  API: apiEntityV1alpha1Validator,
  Component: componentEntityV1alpha1Validator,
  Domain: domainEntityV1alpha1Validator,
  Group: groupEntityV1alpha1Validator,
  Location: locationEntityV1alpha1Validator,
  Resource: resourceEntityV1alpha1Validator,
  System: systemEntityV1alpha1Validator,
  User: userEntityV1alpha1Validator,
};

/** Fields of `spec` that refer to entities. Source: catalog, "Descriptor format". */
const references = [
  'children',
  'componentOf',
  'consumesApis',
  'dependencyOf',
  'dependsOn',
  'domain',
  'memberOf',
  'members',
  'owner',
  'parent',
  'providesApis',
  'subcomponentOf',
  'subdomainOf',
  'system',
];

/** Kind and namespace may be left out where the field says which kind it means. */
const anyKind = { defaultKind: 'component', defaultNamespace: 'default' };

/** Formats of annotations that break a page when they are wrong. Source: catalog, "Well-known annotations". */
const annotations: Record<string, { format: RegExp; example: string }> = {
  'backstage.io/techdocs-ref': {
    format: /^(dir|url|github|gitlab|azure):\S+$/,
    example: 'dir:.',
  },
  'backstage.io/source-location': {
    format: /^(url|file|dir):\S+$/,
    example: 'url:https://git.example.test/acme/shop/',
  },
  'github.com/project-slug': {
    format: /^[^\s/]+\/[^\s/]+$/,
    example: 'acme/shop',
  },
  'gitlab.com/project-slug': {
    format: /^[^\s/]+(\/[^\s/]+)+$/,
    example: 'acme/shop/cart',
  },
};

export function isCatalogFile({ name }: ProducedText): boolean {
  return /^catalog-info\.ya?ml$/.test(name);
}

/** Holds every entity of the file against the catalog model, as the catalog does when it reads it. */
export async function checkCatalogFile(
  file: ProducedText,
  { documents, lines }: CheckedYaml,
): Promise<Problem[]> {
  const problems = await Promise.all(
    documents.map(async (document, index): Promise<Problem[]> => {
      const value = document.toJS();
      if (value === null && documents.length > 1) {
        return [];
      }
      const at = (path: string[]) => {
        const offset = rangeOf(document, path) ?? document.contents?.range?.[0];
        const { line, col } = lines.linePos(offset ?? document.range[0]);
        return { path: file.path, line, column: col };
      };
      if (!isRecord(value)) {
        return [
          {
            ...at([]),
            rule: 'invalid-entity',
            severity: 'error',
            message: `Document ${index + 1} holds no entity`,
            hint: 'an entity has apiVersion, kind, metadata and spec',
          },
        ];
      }
      const reason = await refusal(withoutPlaceholders(value) as Entity);
      return reason === undefined
        ? [...referenceProblems(value, at), ...annotationProblems(value, at)]
        : [
            {
              ...at(fieldOf(reason)),
              rule: 'invalid-entity',
              severity: 'error',
              message: `The catalog refuses this entity: ${reason}`,
              hint: 'see the descriptor format of the catalog',
            },
          ];
    }),
  );
  return problems.flat();
}

async function refusal(entity: Entity): Promise<string | undefined> {
  try {
    await policy.enforce(entity);
    if (Object.hasOwn(validators, entity.kind)) {
      await validators[entity.kind].check(entity);
    }
    return undefined;
  } catch (error) {
    return (error as Error).message
      .split('\n')[0]
      .replace(/^\w*Error:? /, '')
      .replace(/ - missingProperty: .*$/, '');
  }
}

function referenceProblems(
  { spec }: Record<string, unknown>,
  at: (path: string[]) => Pick<Problem, 'path' | 'line' | 'column'>,
): Problem[] {
  return references.flatMap(field => {
    const values = isRecord(spec) ? [spec[field] ?? []].flat() : [];
    return values
      .filter(value => typeof value === 'string' && !isReference(value))
      .map(value => ({
        ...at(['spec', field]),
        rule: 'invalid-entity-reference',
        severity: 'error' as const,
        message: `"${value}" in spec.${field} is no entity reference`,
        hint: 'write [kind:][namespace/]name, e.g. group:default/platform',
      }));
  });
}

function isReference(value: string): boolean {
  try {
    const { kind, namespace, name } = parseEntityRef(value, anyKind);
    return (
      KubernetesValidatorFunctions.isValidObjectName(kind) &&
      KubernetesValidatorFunctions.isValidNamespace(namespace) &&
      KubernetesValidatorFunctions.isValidObjectName(name)
    );
  } catch {
    return false;
  }
}

function annotationProblems(
  { metadata }: Record<string, unknown>,
  at: (path: string[]) => Pick<Problem, 'path' | 'line' | 'column'>,
): Problem[] {
  const given = isRecord(metadata) ? metadata.annotations : undefined;
  return Object.entries(isRecord(given) ? given : {})
    .filter(
      ([name, value]) =>
        Object.hasOwn(annotations, name) &&
        !annotations[name].format.test(String(value)),
    )
    .map(([name, value]) => ({
      ...at(['metadata', 'annotations', name]),
      rule: 'invalid-annotation',
      severity: 'error' as const,
      message: `The annotation ${name} cannot be "${value}"`,
      hint: `write it like "${annotations[name].example}"`,
    }));
}

/** The catalog replaces `$text: ./file` and the like before it validates. */
function withoutPlaceholders(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutPlaceholders);
  }
  if (!isRecord(value)) {
    return value;
  }
  const keys = Object.keys(value);
  return keys.length === 1 && /^\$[a-z]+$/.test(keys[0])
    ? String(value[keys[0]])
    : Object.fromEntries(
        Object.entries(value).map(([key, part]) => [
          key,
          withoutPlaceholders(part),
        ]),
      );
}

/** The field that a message of the validators names, as in `/metadata/name must be…` or `"metadata.name" is…`. */
function fieldOf(message: string): string[] {
  const pointer = /(?:^|\s)\/((?:metadata|spec|kind|apiVersion)[\w/.-]*)/.exec(
    message,
  );
  const dotted = /"?((?:metadata|spec)(?:\.[\w-]+)+)/.exec(message);
  return pointer?.[1].split('/') ?? dotted?.[1].split('.') ?? [];
}

function rangeOf(
  document: CheckedYaml['documents'][number],
  path: string[],
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    const range = isRecord(node) ? node.range : undefined;
    if (Array.isArray(range)) {
      return range[0];
    }
  }
  return undefined;
}

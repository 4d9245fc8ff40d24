import type { EffectiveValue } from '../../model';
import { substitutesEnvironment } from '../../vault/chartGeneration';
import {
  resolveSecretPath,
  type ResolvedSecretPath,
} from '../../vault/secretPaths';
import {
  scalarAt,
  type Objection,
  type Rule,
  type RuleContext,
} from '../RuleContext';

interface DeclaredSecret {
  value: EffectiveValue;
  resolved: ResolvedSecretPath;
}

/**
 * Paths that the environment may not read, or that get in each other's way.
 *
 * Source: platform repository convention (policies per environment) and k8app
 * 3.4.0 to 3.9.0, `templates/secrets`.
 */
export const secretPaths: Rule = context => {
  const declared = declaredSecrets(context);
  return [
    ...declared.flatMap(secret => misplaced(context, secret)),
    ...clobbered(context, declared),
  ];
};

function declaredSecrets(context: RuleContext): DeclaredSecret[] {
  const { model, service, values } = context;
  const appName = scalarAt(context, 'appName');
  return values.values.flatMap(value => {
    const path: unknown =
      value.path.length === 2 && value.path[0] === 'secrets' && value.value
        ? JSON.parse(value.value)
        : undefined;
    return typeof path === 'string'
      ? [
          {
            value,
            resolved: resolveSecretPath(model, {
              service: service.name,
              appName: typeof appName === 'string' ? appName : service.name,
              environment: values.environment,
              path,
            }),
          },
        ]
      : [];
  });
}

function misplaced(
  { model, values }: RuleContext,
  { value, resolved }: DeclaredSecret,
): Objection[] {
  const secretPath = resolved.path;
  if (resolved.rule === 'relative-to-namespace') {
    return [{ rule: 'relative-secret-path', value, secretPath }];
  }
  const [last, environment] = resolved.path.split('/').reverse();
  const isOther =
    last === 'config' &&
    environment !== values.environment &&
    model.environments.some(({ name }) => name === environment);
  return isOther
    ? [{ rule: 'other-environment-secret', value, secretPath }]
    : [];
}

/** The first path is kept; each further one is said once. */
function clobbered(
  { model }: RuleContext,
  declared: readonly DeclaredSecret[],
): Objection[] {
  if (substitutesEnvironment(model.chart.version)) {
    return [];
  }
  const first = new Map<string, DeclaredSecret>();
  for (const secret of declared) {
    if (!first.has(secret.resolved.path)) {
      first.set(secret.resolved.path, secret);
    }
  }
  return [...first.values()].slice(1).map(({ value, resolved }) => ({
    rule: 'several-secret-paths',
    value,
    secretPath: resolved.path,
  }));
}

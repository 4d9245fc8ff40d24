import type {
  PlatformModel,
  PlatformService,
  SecretDeclaration,
  ServiceConfiguration,
} from '../model';
import { vaultConfigPath } from './configPaths';
import { resolveSecretPath, type ResolvedSecretPath } from './secretPaths';

/**
 * A Vault path of a service in one environment, with what is read from it.
 * @public
 */
export interface DeclaredSecretPath {
  /** Under the mount, without `data/`. */
  path: string;
  /** The path that the bootstrap job creates for this service. */
  isConfigPath: boolean;
  /** In the order of the file; empty for a path that nothing is read from. */
  declarations: {
    declaration: SecretDeclaration;
    resolved: ResolvedSecretPath;
  }[];
}

/**
 * The Vault paths of a service in an environment: its own first, also where
 * nothing is declared yet, then those that its values files name.
 *
 * @param configuration - absent where the service's repository cannot be read
 * @public
 */
export function declaredSecretPaths(
  model: PlatformModel,
  service: PlatformService,
  configuration: ServiceConfiguration | undefined,
  environment: string,
): DeclaredSecretPath[] {
  const configured = configuration?.environments.find(
    candidate => candidate.environment === environment,
  );
  const ownPath = vaultConfigPath(model, service.name, environment);
  const paths = new Map<string, DeclaredSecretPath>([
    [ownPath, { path: ownPath, isConfigPath: true, declarations: [] }],
  ]);
  for (const declaration of configured?.secrets ?? []) {
    const resolved = resolveSecretPath(model, {
      service: service.name,
      appName: configured?.appName ?? service.name,
      environment,
      path: declaration.path,
    });
    const entry = paths.get(resolved.path) ?? {
      path: resolved.path,
      isConfigPath: false,
      declarations: [],
    };
    entry.declarations.push({ declaration, resolved });
    paths.set(resolved.path, entry);
  }
  return [...paths.values()];
}

/**
 * Whether a path belongs to a service: `{vaultPathPrefix}/{service}` and what
 * is below it. Values files are written by the owners of one service and may
 * name any path; what belongs to others is none of their business.
 *
 * Source: platform repository convention (policies per service).
 *
 * @public
 */
export function isPathOfService(
  model: Pick<PlatformModel, 'vaultPathPrefix'>,
  service: string,
  path: string,
): boolean {
  const segments = path.split('/');
  const own = [...model.vaultPathPrefix.split('/').filter(Boolean), service];
  return (
    segments.length > own.length &&
    own.every((segment, index) => segments[index] === segment) &&
    segments.every(segment => segment !== '' && !/^\.{1,2}$/.test(segment))
  );
}

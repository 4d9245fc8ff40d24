export type {
  DeclaredVariable,
  EnvironmentPaths,
  VaultPath,
} from './EnvironmentPaths';
export { environmentPathsOf } from './environmentPathsOf';
export type { PathFinding } from './PathFinding';

import type { EffectiveConfiguration } from '../model';
import type { ConfigurationFinding } from './ConfigurationFinding';

/**
 * Files that look as if they configured an environment.
 *
 * Source: platform repository convention (`{environment}.yaml` of the
 * environments in `base.yaml`).
 */
export function unreadFiles({
  unreadFiles: files,
}: EffectiveConfiguration): ConfigurationFinding[] {
  return files.map(file => {
    const name = file.file.slice(file.file.lastIndexOf('/') + 1);
    return {
      rule: 'unread-file',
      environment: name.replace(/\.yaml$/, ''),
      path: [name],
      file,
      line: 1,
    };
  });
}

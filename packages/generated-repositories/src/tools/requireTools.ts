import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import type { Tool } from './Tool';

/** @throws NotFoundError naming every missing program and how to install it */
export function requireTools(
  tools: readonly Tool[],
  path = process.env.PATH ?? '',
): void {
  const missing = tools.filter(
    ({ program, orElse = [] }) =>
      ![program, ...orElse].some(name => isInstalled(name, path)),
  );
  if (missing.length > 0) {
    const programs = [...new Set(missing.map(({ program }) => program))];
    const packages = [
      ...new Set(missing.map(({ debianPackage }) => debianPackage)),
    ];
    throw new NotFoundError(
      `Not on this machine: ${programs.join(', ')}. ` +
        `Install the package ${packages.join(' and ')} ` +
        `(Debian: apt-get install ${packages.join(' ')}), ` +
        'or leave its cases out with --language',
    );
  }
}

function isInstalled(program: string, path: string): boolean {
  return path.split(delimiter).some(folder => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

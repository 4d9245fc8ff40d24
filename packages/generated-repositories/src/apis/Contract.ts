import { join } from 'node:path';
import { readCases } from '../cases/readCases';
import { casesDirectory, rootDirectory } from '../places';

/** A proto repository. */
export interface Contract {
  /** Of the repository: its packages are named after it. */
  name: string;
  /** Folder with its files. */
  tree: string;
}

/** Every proto repository that the templates make, and the one of the sample platform. */
export function readContracts(): Contract[] {
  return [
    ...readCases(casesDirectory, 'proto').map(({ values, goldenTrees }) => ({
      name: String(values.name),
      tree: goldenTrees[goldenTrees.length - 1],
    })),
    {
      name: 'user-api',
      tree: join(rootDirectory, 'examples/platforms/registry/user-api'),
    },
  ];
}

import { join } from 'node:path';
import type { ProducedFile } from '../../CaseResult';
import type { RunIds } from '../context/RunIds';

/** What the engine calls the folders of a run, and what results call them. */
export class RunNames {
  /** Folder in which the engine looks for the files of the template. */
  readonly contents: string;
  private readonly replacements: [string, string][];

  /**
   * Source: the engine takes one id for the folder of the template and then one
   * for the task, which names the workspace.
   */
  constructor(workingDirectory: string, ids: RunIds) {
    this.contents = join(workingDirectory, `dry-run-content-${ids.at(1)}`);
    const task = `dry-run-${ids.at(2)}`;
    this.replacements = [
      [this.contents, '/template'],
      [join(workingDirectory, task), '/workspace'],
      [workingDirectory, '/tmp'],
      [task, 'dry-run'],
      [ids.at(2), 'dry-run'],
    ];
  }

  /** Without the names of folders and tasks, which say nothing to people. */
  stabilise(text: string): string {
    return this.replacements.reduce(
      (result, [from, to]) => result.replaceAll(from, to),
      text,
    );
  }

  stabiliseValue<T>(value: T): T {
    if (typeof value === 'string') {
      return this.stabilise(value) as T;
    }
    if (Array.isArray(value)) {
      return value.map(item => this.stabiliseValue(item)) as T;
    }
    if (value && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          this.stabiliseValue(item),
        ]),
      ) as T;
    }
    return value;
  }

  stabiliseFile(file: ProducedFile): ProducedFile {
    const named = this.replacements.some(([from]) =>
      file.content.includes(from),
    );
    return named
      ? {
          ...file,
          content: Buffer.from(this.stabilise(file.content.toString('utf8'))),
        }
      : file;
  }
}

import type { ProposedEntries } from '../PlatformRepositories';
import { consumeApi, consumeByHand } from './consumeApi';
import { includeByHand, includeInPipeline } from './includeInPipeline';
import type { ProposedEdit } from './ProposedEdit';
import { setVariable, variableByHand } from './setVariable';

/** One entry that a file shall have. */
export interface FileEntry {
  file: string;
  edit(text: string): ProposedEdit;
  /** What a person does where the file cannot be edited. */
  byHand: string;
  /** Text of the file where it is absent; without it, it is left to a person. */
  whenAbsent?: string;
}

/** Every entry that a proposal asks for. */
export function fileEntries(entries: ProposedEntries): FileEntry[] {
  const { include, consumedApi, variable } = entries;
  return [
    ...(include
      ? [
          {
            file: include.file,
            edit: (text: string) => includeInPipeline(text, include),
            byHand: includeByHand(include),
            whenAbsent: `include:\n  - local: ${include.local}\n`,
          },
        ]
      : []),
    ...(consumedApi
      ? [
          {
            file: consumedApi.file,
            edit: (text: string) => consumeApi(text, consumedApi),
            byHand: consumeByHand(consumedApi),
          },
        ]
      : []),
    ...(variable
      ? [
          {
            file: variable.file,
            edit: (text: string) => setVariable(text, variable),
            byHand: variableByHand(variable),
          },
        ]
      : []),
  ];
}

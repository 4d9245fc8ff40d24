import type { Problem } from './Problem';
import type { ProducedText } from './ProducedText';

/** Scripts that people and pipelines start by their name; others are given to an interpreter. */
const startedByName = /^(|sh|bash|zsh|ksh|command)$/;

/** A script that starts with `#!` and cannot be started. */
export function findMissingExecutableBit(file: ProducedText): Problem[] {
  const isScript =
    /^#! ?\//.test(file.text) &&
    file.name !== 'Jenkinsfile' &&
    startedByName.test(file.extension);
  return isScript && !file.executable
    ? [
        {
          path: file.path,
          line: 1,
          column: 1,
          rule: 'not-executable',
          severity: 'warning',
          message: 'The script starts with "#!", but is not executable',
          hint: 'chmod +x the file in the skeleton; git keeps the bit',
        },
      ]
    : [];
}

import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { isRecord } from '../differences';
import type { EditOutcome, EditResult } from '../EditResult';
import type { WhenEmpty } from '../removal/WhenEmpty';
import { removeMapEntry, type MapEntryRemoval } from '../removeMapEntry';
import {
  removeSequenceItem,
  type SequenceItemRemoval,
} from '../removeSequenceItem';
import { setScalar, type ScalarOptions } from '../setScalar';
import { upsertMapEntry, type MapEntryOptions } from '../upsertMapEntry';
import {
  upsertSequenceItem,
  type SequenceItemOptions,
} from '../upsertSequenceItem';

type Written<Options> = Omit<Options, 'file' | 'effective'>;

/** What a `case.json` asks for. */
type Operation =
  | { operation: 'upsertMapEntry'; options: Written<MapEntryOptions> }
  | { operation: 'removeMapEntry'; options: Written<MapEntryRemoval> }
  | { operation: 'upsertSequenceItem'; options: Written<SequenceItemOptions> }
  | { operation: 'removeSequenceItem'; options: Written<SequenceItemRemoval> }
  | { operation: 'setScalar'; options: Written<ScalarOptions> };

/** A folder of the corpus: `input.yaml`, `case.json` and `expected.yaml`. */
export type CorpusCase = Operation & {
  name: string;
  title: string;
  input: string;
  expected: string;
  outcome: EditOutcome;
  position: { line: number; column: number };
  differences?: { path: string; existing?: unknown; requested?: unknown }[];
};

const folder = join(__dirname, '..', '__fixtures__');
const file = 'platform/core.yaml';

export function corpusCases(): CorpusCase[] {
  return readdirSync(folder).map(name => {
    const read = (part: string) =>
      readFileSync(join(folder, name, part), 'utf8');
    return {
      name,
      input: read('input.yaml'),
      expected: read('expected.yaml'),
      ...JSON.parse(read('case.json')),
    };
  });
}

/** The registry's default, so that the corpus covers entries without a wave. */
function effective(entry: unknown): unknown {
  return entry === null || isRecord(entry)
    ? { syncWave: '0', ...entry }
    : entry;
}

export function applyCase(item: Operation, text: string): EditResult {
  switch (item.operation) {
    case 'upsertMapEntry':
      return upsertMapEntry(text, { file, effective, ...item.options });
    case 'removeMapEntry':
      return removeMapEntry(text, { file, effective, ...item.options });
    case 'upsertSequenceItem':
      return upsertSequenceItem(text, { file, ...item.options });
    case 'removeSequenceItem':
      return removeSequenceItem(text, { file, ...item.options });
    default:
      return setScalar(text, { file, ...item.options });
  }
}

/** Removes what a case added from its expected text. */
export function revertCase(item: CorpusCase, whenEmpty: WhenEmpty): EditResult {
  if (item.operation === 'upsertSequenceItem') {
    const { path, by, value, document } = item.options;
    return removeSequenceItem(item.expected, {
      file,
      path,
      by,
      is: value[by] as string,
      document,
      whenEmpty,
    });
  }
  const { path, document } = item.options;
  const entry =
    item.operation === 'setScalar'
      ? { path: path.slice(0, -1), key: String(path[path.length - 1]) }
      : { path, key: (item.options as MapEntryOptions).key };
  return removeMapEntry(item.expected, { file, ...entry, document, whenEmpty });
}

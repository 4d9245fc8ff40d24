import type { Choices } from '../choices/Choices';
import { findPlaces } from './findPlaces';
import type { Operation } from './Operation';
import { chooseMapEntryRemoval } from './operations/removeMapEntry';
import { chooseSequenceItemRemoval } from './operations/removeSequenceItem';
import { chooseScalarChange } from './operations/setScalar';
import { chooseMapEntry } from './operations/upsertMapEntry';
import { chooseSequenceItem } from './operations/upsertSequenceItem';

/** Chooses an operation that a document allows, on any of its places. */
export function chooseOperation(
  file: string,
  document: unknown,
  choices: Choices,
): Operation {
  const target = { file, document, places: findPlaces(document), choices };
  return choices.pick([
    chooseMapEntry,
    chooseMapEntry,
    chooseMapEntryRemoval,
    chooseSequenceItem,
    chooseSequenceItemRemoval,
    chooseScalarChange,
  ])(target);
}

import { InputError } from '@backstage/errors';
import { languageOf } from '../cases/selectCases';
import type { GeneratedCase } from '../cases/GeneratedCase';
import { angular } from './angular';
import { go } from './go';
import type { Language } from './Language';
import { nodejs } from './nodejs';
import { php } from './php';
import { python } from './python';

export type { Image, Language, Step } from './Language';

const LANGUAGES: Language[] = [nodejs, go, python, php, angular];

/** @throws InputError where nobody has said how the language is built */
export function languageFor(generated: GeneratedCase): Language {
  const name = languageOf(generated);
  const language = LANGUAGES.find(candidate => candidate.name === name);
  if (!language) {
    throw new InputError(
      `${generated.name} is written in "${name}", and packages/generated-repositories/src/languages does not know how to build that`,
    );
  }
  return language;
}

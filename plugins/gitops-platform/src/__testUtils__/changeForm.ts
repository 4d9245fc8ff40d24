import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changeProperties } from './renderForm';

/** Some of the properties that ask about what a platform has. */
export function only(...names: string[]): JsonObject {
  return Object.fromEntries(names.map(name => [name, changeProperties[name]]));
}

/** One of them with options of its field. */
export function withOptions(name: string, options: JsonObject): JsonObject {
  return {
    [name]: {
      ...(changeProperties[name] as JsonObject),
      'ui:options': options,
    },
  };
}

/** Goes through the review and sends the form. */
export async function send(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}

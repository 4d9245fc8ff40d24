import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';
import { apiFake, shop } from '../__testUtils__/acmeShop';
import { send } from '../__testUtils__/changeForm';
import { renderForm } from '../__testUtils__/renderForm';

/** The page of a template that holds a property. */
const pageWith = (property: string, template = 'service'): JsonObject =>
  parse(
    readFileSync(
      resolve(__dirname, `../../../../templates/${template}/template.yaml`),
      'utf8',
    ),
  ).spec.parameters.find(
    (page: { properties: object }) => property in page.properties,
  );

describe('the page of a new service with its options', () => {
  const { properties, dependencies } = pageWith('gatewayRoute');
  const render = () =>
    renderForm({
      api: apiFake(shop),
      properties: properties as JsonObject,
      dependencies: dependencies as JsonObject,
      initialState: { platform: 'shop' },
    });
  const route = () =>
    screen.findByRole('checkbox', { name: /Route of the API gateway/ });

  it('needs no answer', async () => {
    const { onCreate } = render();
    await route();
    await send();
    const [values] = onCreate.mock.calls[0];
    expect(values).toMatchObject({ metrics: true, gatewayRoute: false });
    expect(values).not.toHaveProperty('gateway');
  });

  it('asks for the gateway where there is to be a route', async () => {
    const { onCreate } = render();
    await userEvent.click(await route());
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: /API gateway/ }),
      ).toHaveTextContent('api-gw'),
    );
    await send();
    expect(onCreate.mock.calls[0][0]).toMatchObject({
      gatewayRoute: true,
      gateway: 'api-gw',
      gatewayPolicy: 'required',
    });
  });
});

describe('the question for an API of a new service', () => {
  const { properties, dependencies } = pageWith('language');
  const render = () =>
    renderForm({
      api: apiFake(shop),
      properties: { language: (properties as JsonObject).language },
      dependencies: dependencies as JsonObject,
    });
  const choose = async (language: string) => {
    await userEvent.click(await screen.findByLabelText(/Language/));
    await userEvent.click(screen.getByRole('option', { name: language }));
  };
  const newOne = { name: 'A new one' };

  it('is asked where the language can serve one', async () => {
    const { onCreate } = render();
    expect(await screen.findByRole('radio', newOne)).not.toBeChecked();
    await choose('PHP');
    await waitFor(() =>
      expect(screen.queryByRole('radio', newOne)).not.toBeInTheDocument(),
    );
    await choose('Go');
    await userEvent.click(await screen.findByRole('radio', newOne));
    await userEvent.type(
      await screen.findByLabelText(/Name of the new API/),
      'track-api',
    );
    await send();
    expect(onCreate.mock.calls[0][0]).toEqual({
      language: 'go',
      api: 'new',
      apiName: 'track-api',
    });
  });
});

describe('the review of the answers', () => {
  it.each([
    ['Language', 'service', 'language', { language: 'go' }, 'Go'],
    ['API that it serves', 'service', 'language', { api: 'new' }, 'A new one'],
    ['Language', 'consume-api', 'language', {}, 'Node.js (TypeScript)'],
    ['Sign-in', 'add-gateway-route', 'policy', {}, 'Required'],
    ['Protocol', 'add-gateway-route', 'type', {}, 'HTTP'],
    ['Breaking changes', 'proto', 'policy', { policy: 'WIRE' }, /^Binary/],
  ])(
    'names the question "%s" of %s and its choice',
    async (question, template, property, initialState, choice) => {
      const page = pageWith(property, template);
      const asked = page.properties as JsonObject;
      renderForm({
        api: apiFake(shop),
        properties: { [property]: asked[property] },
        dependencies: (page.dependencies ?? {}) as JsonObject,
        initialState,
      });
      await userEvent.click(
        await screen.findByRole('button', { name: 'Review' }),
      );
      const row = await screen.findByRole('row', {
        name: new RegExp(`^${question}`),
      });
      expect(within(row).getByText(choice)).toBeVisible();
    },
  );
});

describe('the page of a contract', () => {
  it('has its choices by their titles', async () => {
    const { properties } = pageWith('languages', 'proto');
    const { onCreate } = renderForm({
      api: apiFake(shop),
      properties: properties as JsonObject,
    });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'PHP' }));
    await userEvent.click(
      screen.getByRole('radio', { name: /^Messages on the wire, binary and/ }),
    );
    await send();
    expect(onCreate.mock.calls[0][0]).toEqual({
      languages: ['go', 'nodejs', 'python', 'web'],
      policy: 'WIRE_JSON',
    });
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';
import { apiFake, shop } from '../__testUtils__/acmeShop';
import { send } from '../__testUtils__/changeForm';
import { renderForm } from '../__testUtils__/renderForm';

const template = parse(
  readFileSync(
    resolve(__dirname, '../../../../templates/service/template.yaml'),
    'utf8',
  ),
);

/** The page of the template "New service" that holds a property. */
const pageWith = (property: string): JsonObject =>
  template.spec.parameters.find(
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

import {
  exampleEntity,
  foreignEntity,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderClassicApp } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import {
  EntityHubbleCard,
  EntityHubbleContent,
  isHubbleAvailable,
} from './legacy';

const page = {
  entity: exampleEntity('user-service'),
  card: <EntityHubbleCard />,
  isAvailable: isHubbleAvailable,
};

describe('in a classic app', () => {
  it('has a card that leads to the tab', async () => {
    await renderClassicApp({ ...page, tab: <EntityHubbleContent /> });
    expect(
      (await screen.findAllByRole('link', { name: /^Service map/ })).map(link =>
        link.getAttribute('href'),
      ),
    ).toEqual([
      'https://hubble.eu1.infra.example.test/?namespace=shop-dev',
      'https://hubble.eu1.infra.example.test/?namespace=shop-qa',
      'https://hubble.eu1.infra.example.test/?namespace=shop-live',
    ]);

    await userEvent.click(
      screen.getByRole('link', { name: 'All views, commands and dashboards' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Traffic', level: 2 }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'hubble observe --namespace shop-dev --label app=user-service',
      ),
    ).toBeInTheDocument();
  });

  it('has a card without the tab', async () => {
    await renderClassicApp(page);
    expect(
      (await screen.findAllByRole('link', { name: /^All flows/ }))[0],
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', {
        name: 'All views, commands and dashboards',
      }),
    ).not.toBeInTheDocument();
  });

  it('has no card for a component of no platform', async () => {
    await renderClassicApp({ ...page, entity: foreignEntity });
    expect(await screen.findByText('Overview')).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Traffic' }),
    ).not.toBeInTheDocument();
  });
});

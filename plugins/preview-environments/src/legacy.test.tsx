import {
  exampleEntity,
  foreignEntity,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderClassicApp } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import {
  EntityPreviewEnvironmentsCard,
  EntityPreviewEnvironmentsContent,
  isPreviewEnvironmentsAvailable,
} from './legacy';

const page = {
  entity: exampleEntity('user-service'),
  card: <EntityPreviewEnvironmentsCard />,
  isAvailable: isPreviewEnvironmentsAvailable,
};

describe('in a classic app', () => {
  it('has a card that leads to the tab', async () => {
    await renderClassicApp({
      ...page,
      tab: <EntityPreviewEnvironmentsContent />,
    });
    expect(
      await screen.findByText('https://{tag}.preview.example.test'),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('link', { name: 'Rule, entry and details' }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Preview environments',
        level: 2,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^platform\/preview.yaml:44/ }),
    ).toBeInTheDocument();
  });

  it('has a card without the tab', async () => {
    await renderClassicApp(page);
    expect(
      await screen.findByText('https://{tag}.preview.example.test'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Rule, entry and details' }),
    ).not.toBeInTheDocument();
  });

  it('has no card for a component of no platform', async () => {
    await renderClassicApp({ ...page, entity: foreignEntity });
    expect(await screen.findByText('Overview')).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Preview environments' }),
    ).not.toBeInTheDocument();
  });
});

import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { EntityPlatformView } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entity, problemView, readyView } from '../__fixtures__/acmeShop';
import { gitopsPlatformApiRef } from '../api';
import { PlatformCard } from './PlatformCard';

function renderCard(getEntityView: () => Promise<EntityPlatformView>) {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <PlatformCard title="Vault paths">
        {view => <p>Paths of {view.service.name}</p>}
      </PlatformCard>
    </EntityProvider>,
    { apis: [[gitopsPlatformApiRef, { getEntityView }]] },
  );
}

describe('PlatformCard', () => {
  it('says that it is loading', async () => {
    renderCard(() => new Promise(() => {}));
    expect(
      await screen.findByRole('heading', { name: 'Vault paths' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Reading the platform…')).toHaveAttribute(
      'role',
      'status',
    );
  });

  it('shows its content', async () => {
    renderCard(async () => readyView);
    expect(await screen.findByText('Paths of user-service')).toBeVisible();
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('names a repository that cannot be read, since when, and keeps what was read', async () => {
    renderCard(async () => ({
      ...readyView,
      sources: [
        {
          source: 'platform-repository',
          status: 'stale',
          readAt: '2026-03-01T12:00:00.000Z',
          failingSince: '2026-03-01T12:05:00.000Z',
          message: 'GitLab answered 503',
        },
        { source: 'service-repository', status: 'ok' },
      ],
    }));
    expect(await screen.findByText('Paths of user-service')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(
      /The platform repository cannot be read now; this is from .+GitLab answered 503 \(since .+\)/,
    );
  });

  it('says what the backend said and tries again', async () => {
    const getEntityView = jest
      .fn<Promise<EntityPlatformView>, []>()
      .mockRejectedValueOnce(
        await ResponseError.fromResponse(
          new Response(
            JSON.stringify({
              error: {
                name: 'NotFoundError',
                message: 'The catalog has no component:default/user-service',
              },
              response: { statusCode: 404 },
            }),
            { status: 404, headers: { 'content-type': 'application/json' } },
          ),
        ),
      )
      .mockResolvedValue(readyView);
    renderCard(getEntityView);

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The catalog has no component:default/user-service',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Paths of user-service')).toBeVisible();
  });

  it('says what is the matter and what to do', async () => {
    renderCard(async () => problemView);
    const notice = await screen.findByText(
      'This service is not registered in the platform',
    );
    expect(notice.closest('[role="status"]')).toHaveTextContent(
      "The platform 'shop' has no service 'user-service'.Register it with the template.",
    );
  });

  it('says it once, however many cards there are', async () => {
    await renderInTestApp(
      <EntityProvider entity={entity}>
        {['Vault paths', 'Traffic', 'Previews'].map(title => (
          <PlatformCard key={title} title={title}>
            {view => <p>{view.service.name}</p>}
          </PlatformCard>
        ))}
      </EntityProvider>,
      {
        apis: [
          [gitopsPlatformApiRef, { getEntityView: async () => problemView }],
        ],
      },
    );
    expect(
      await screen.findAllByText(
        'This service is not registered in the platform',
      ),
    ).toHaveLength(1);
    expect(
      screen.getAllByRole('heading').map(heading => heading.textContent),
    ).toEqual(['Platform']);
  });

  it('names a source that failed above the content', async () => {
    renderCard(async () => ({
      ...readyView,
      sources: [
        { source: 'platform-repository', status: 'ok' },
        {
          source: 'service-repository',
          status: 'error',
          message: 'gitlab.example.test answered 404',
          hint: 'Create the repository.',
        },
      ],
    }));
    expect(await screen.findByText('Paths of user-service')).toBeVisible();
    expect(
      screen.getByText("The service's repository could not be read"),
    ).toBeVisible();
    expect(screen.getByText('gitlab.example.test answered 404')).toBeVisible();
    expect(screen.getByText('Create the repository.')).toBeVisible();
  });
});

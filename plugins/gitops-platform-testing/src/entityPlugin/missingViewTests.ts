import type {
  EntityPlatformView,
  EntityProblem,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { exampleProblem } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { screen } from '@testing-library/react';
import type { EntityTest } from './EntityTest';

const problems: [EntityProblem['code'], string][] = [
  ['no-platform', 'This component belongs to no platform'],
  ['unknown-platform', 'The platform of this component is not configured'],
  ['platform-unreadable', 'The platform repository cannot be read'],
  ['service-not-registered', 'This service is not registered in the platform'],
  [
    'repository-mismatch',
    'The platform has another repository for this service',
  ],
  ['untrusted-location', 'This component is described in an untrusted place'],
];

/**
 * What a tab says where it has no view of the platform to show.
 *
 * @param render - renders the tab with this answer of the backend
 */
export function missingViewTests(
  render: (view: EntityPlatformView | Promise<EntityPlatformView>) => void,
): EntityTest[] {
  return [
    ...problems.map(
      ([code, title]): EntityTest => [
        `says what to do about ${code}`,
        async () => {
          const view = exampleProblem(code);
          render(view);
          for (const text of [title, view.problem.message, view.problem.hint]) {
            await screen.findByText(text);
          }
        },
      ],
    ),
    [
      'links to the merge request that registers the service',
      async () => {
        const view = exampleProblem('service-not-registered');
        const mergeRequestUrl =
          'https://gitlab.example.test/-/merge_requests/7';
        render({ ...view, problem: { ...view.problem, mergeRequestUrl } });
        await screen.findByText('Not on the platform yet');
        const link = screen.getByRole('link', { name: /^Merge request/ });
        expect(link.getAttribute('href')).toBe(mergeRequestUrl);
        expect(screen.queryByText(view.problem.hint)).toBeNull();
      },
    ],
    [
      'says that it is loading',
      async () => {
        render(new Promise(() => {}));
        const text = await screen.findByText('Reading the platform…');
        expect(text.getAttribute('role')).toBe('status');
      },
    ],
    [
      'says that the backend failed',
      async () => {
        const failure = Promise.reject(new Error('the backend is down'));
        failure.catch(() => {});
        render(failure);
        const alert = await screen.findByRole('alert');
        expect(alert.textContent).toContain('the backend is down');
      },
    ],
  ];
}

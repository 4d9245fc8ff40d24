import type {
  ApplicationState,
  EntityDeployments,
  EntityPreviews,
  OpenMergeRequest,
  SourceReading,
} from '../api';
import { previewFor } from '../previews';
import { examplePlatform } from './examplePlatform';

const readAt = '2026-03-01T12:00:00.000Z';
const ok: SourceReading = { status: 'ok', readAt };

function application(
  name: string,
  state: Partial<ApplicationState> = {},
): ApplicationState {
  return {
    name,
    namespace: 'argocd',
    sync: 'Synced',
    health: 'Healthy',
    images: ['registry.example.test/acme/user-service:v1.12.0'],
    deployedAt: '2026-02-28T16:40:00.000Z',
    externalUrls: [],
    ...state,
  };
}

function mergeRequest(
  iid: number,
  branch: string,
  more: Partial<OpenMergeRequest> = {},
): OpenMergeRequest {
  return {
    iid,
    title: `Change ${iid}`,
    url: `https://gitlab.example.test/acme/services/user-service/-/merge_requests/${iid}`,
    branch,
    draft: false,
    author: 'Anna',
    createdAt: '2026-02-27T09:00:00.000Z',
    updatedAt: '2026-02-28T15:00:00.000Z',
    ...more,
  };
}

/**
 * Healthy in dev and qa, not yet synchronised in live.
 * @public
 */
export const userServiceDeployments: EntityDeployments = {
  entityRef: 'component:default/user-service',
  environments: [
    {
      environment: 'dev',
      reading: ok,
      application: application('user-service-dev', {
        images: ['registry.example.test/acme/user-service:3f2a91c7'],
      }),
    },
    {
      environment: 'qa',
      reading: ok,
      application: application('user-service-qa', {
        health: 'Progressing',
        message: 'Waiting for rollout to finish',
      }),
    },
    {
      environment: 'live',
      reading: ok,
      application: application('user-service-live', { sync: 'OutOfSync' }),
    },
  ],
  previewsReading: ok,
  previews: [
    application('preview-user-service-shop-77', { mergeRequest: '12' }),
  ],
};

const open = [
  mergeRequest(12, 'SHOP-77-faster-login', {
    title: 'Make signing in faster',
    pipeline: { status: 'success', url: 'https://gitlab.example.test/p/2' },
  }),
  mergeRequest(11, 'SHOP-77-second-attempt', { draft: true }),
  mergeRequest(10, 'fix/typo', { author: 'Boris' }),
];

/**
 * Two merge requests that share a preview, and one without.
 * @public
 */
export const userServicePreviews: EntityPreviews = {
  entityRef: 'component:default/user-service',
  mergeRequestsReading: ok,
  hasMoreMergeRequests: false,
  applicationsReading: ok,
  previews: open.map(request => {
    const answer = previewFor(examplePlatform, 'user-service', request.branch, {
      openBranches: open.map(({ branch }) => branch),
    });
    return {
      mergeRequest: request,
      answer,
      ...(answer.eligible && {
        application: application(answer.application, {
          health: 'Progressing',
          mergeRequest: '12',
        }),
      }),
    };
  }),
  branchesReading: ok,
  branches: ['SHOP-81-remember-me', 'SHOP-79-old-idea'].flatMap(
    (branch, index) => {
      const answer = previewFor(examplePlatform, 'user-service', branch);
      return answer.eligible
        ? [
            {
              url: `https://gitlab.example.test/acme/services/user-service/-/tree/${branch}`,
              newMergeRequestUrl: `https://gitlab.example.test/acme/services/user-service/-/merge_requests/new?merge_request%5Bsource_branch%5D=${branch}`,
              author: 'Anna',
              changedAt: `2026-02-2${8 - index}T11:00:00.000Z`,
              answer,
            },
          ]
        : [];
    },
  ),
};

const away: SourceReading = {
  status: 'unavailable',
  failingSince: '2026-03-01T12:05:00.000Z',
  message: 'GitLab at gitlab.example.test answered 503',
  hint: 'Look at its own log; it is asked again by itself.',
};

/**
 * Neither the git host nor Argo CD can be asked.
 * @public
 */
export const unavailablePreviews: EntityPreviews = {
  entityRef: 'component:default/user-service',
  mergeRequestsReading: away,
  hasMoreMergeRequests: false,
  applicationsReading: {
    status: 'notConfigured',
    message: 'The portal has no access to the Argo CD of dev',
    hint: 'Set gitopsPlatform.platforms.shop.sources.argocd in app-config.yaml.',
  },
  previews: [],
  branchesReading: away,
  branches: [],
};

import type { EntitySecrets } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  legacyReportsView,
  paymentServiceSecrets,
  paymentServiceView,
  unconfiguredSecrets,
  userServiceDeployments,
  userServiceSecrets,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import type { ChecklistItem } from './ChecklistItem';
import { checklistOf } from './checklistOf';

const open = (items: ChecklistItem[]) =>
  items
    .filter(({ status }) => status === 'open')
    .map(({ topic, environment, detail }) => [topic, environment, detail]);

it('does not call secrets done that the user may not see', () => {
  const items = checklistOf({ ...userServiceView, secretsHidden: true }, {});
  expect(
    items
      .filter(({ topic }) => topic === 'secret-paths')
      .map(({ status, environment }) => [environment, status]),
  ).toEqual([
    ['dev', 'unknown'],
    ['qa', 'unknown'],
    ['live', 'unknown'],
  ]);
});

describe('checklistOf', () => {
  it('has nothing open but what Argo CD has not done yet', () => {
    const items = checklistOf(userServiceView, {
      deployments: userServiceDeployments,
      secrets: userServiceSecrets,
    });
    expect(open(items)).toEqual([
      ['healthy', 'qa', 'Waiting for rollout to finish'],
      ['synchronised', 'live', 'OutOfSync'],
    ]);
    expect(items[0]).toMatchObject({
      topic: 'registered',
      status: 'done',
      href: expect.stringContaining('/platform/core.yaml#L'),
    });
  });

  it('says what git alone can say where live state is not known', () => {
    const items = checklistOf(userServiceView, {});
    expect(open(items)).toEqual([]);
    expect(new Set(items.map(({ topic }) => topic))).toEqual(
      new Set(['registered', 'values', 'image', 'secret-paths']),
    );
  });

  it('links to the application in its own namespace', () => {
    const deployments = {
      ...userServiceDeployments,
      environments: userServiceDeployments.environments.map(known => ({
        ...known,
        application: known.application && {
          ...known.application,
          namespace: 'team-users',
        },
      })),
    };
    const hrefs = checklistOf(userServiceView, {
      deployments,
      secrets: userServiceSecrets,
    })
      .map(({ href }) => href)
      .filter(href => href?.includes('/applications/'));
    expect(new Set(hrefs)).toEqual(
      new Set(
        ['dev', 'qa', 'live'].map(environment =>
          expect.stringMatching(
            `/applications/team-users/user-service-${environment}$`,
          ),
        ),
      ),
    );
    expect(hrefs).toHaveLength(9);
  });

  it('names values files, paths and keys that are missing', () => {
    const items = checklistOf(paymentServiceView, {
      secrets: paymentServiceSecrets,
    });
    expect(open(items)).toEqual(
      expect.arrayContaining([
        ['values', 'live', '.cicd/live.yaml'],
        [
          'secret-paths',
          'qa',
          'acme/payment-service/dev/config, shop-qa/payment-service/qa/database',
        ],
        ['secrets-filled', 'dev', 'DATABASE_URL, PROVIDER_API_KEY'],
        ['secrets-in-cluster', 'dev', 'acme/payment-service/dev/config'],
      ]),
    );
  });

  it('says of each open point where it is dealt with', () => {
    const items = checklistOf(paymentServiceView, {
      deployments: userServiceDeployments,
      secrets: paymentServiceSecrets,
    }).filter(({ status }) => status === 'open');
    expect(items.filter(({ href }) => href === undefined)).toEqual([]);

    const hrefOf = (topic: string, environment: string) =>
      items.find(
        item => item.topic === topic && item.environment === environment,
      )?.href;
    const repository =
      'https://gitlab.example.test/acme/services/payment-service';
    expect(hrefOf('values', 'live')).toBe(
      `${repository}/-/new/main/.cicd?file_name=live.yaml`,
    );
    expect(hrefOf('image', 'live')).toBe(`${repository}/-/pipelines`);
    expect(hrefOf('secret-paths', 'qa')).toBe(
      `${repository}/-/blob/main/.cicd/default.yaml#L31`,
    );
  });

  it('does not take a secret that is hidden for an empty one', () => {
    const filledOf = (secrets: EntitySecrets, name: string) =>
      checklistOf(paymentServiceView, { secrets })
        .filter(
          ({ topic, environment }) =>
            topic === 'secrets-filled' && environment === name,
        )
        .map(({ status, detail }) => [status, detail]);
    const [, qa] = paymentServiceSecrets.environments;
    const onlyHidden = {
      ...paymentServiceSecrets,
      environments: [
        { ...qa, paths: qa.paths.filter(({ status }) => status === 'foreign') },
      ],
    };
    expect(filledOf(paymentServiceSecrets, 'qa')).toEqual([
      ['open', 'PROVIDER_API_KEY'],
    ]);
    expect(filledOf(onlyHidden, 'qa')).toEqual([['unknown', undefined]]);
  });

  it('does not know what a Vault holds that is away', () => {
    const items = checklistOf(userServiceView, {
      secrets: {
        ...userServiceSecrets,
        environments: userServiceSecrets.environments.map(known => ({
          ...known,
          reading: { status: 'unavailable' },
          paths: [],
        })),
      },
    }).filter(({ topic }) => topic === 'secrets-filled');
    expect(items.map(({ status }) => status)).toEqual(Array(3).fill('unknown'));
  });

  it('says of the cluster what the cluster says', () => {
    const items = (secrets: EntitySecrets) =>
      checklistOf(paymentServiceView, { secrets })
        .filter(({ topic }) => topic === 'secrets-in-cluster')
        .map(({ environment, status, detail }) => [
          environment,
          status,
          detail,
        ]);
    expect(items(paymentServiceSecrets)).toEqual([
      ['dev', 'open', 'acme/payment-service/dev/config'],
      [
        'qa',
        'open',
        'acme/payment-service/qa/config, acme/payment-service/dev/config',
      ],
      ['live', 'unknown', undefined],
    ]);
    expect(items(userServiceSecrets)).toEqual(
      ['dev', 'qa', 'live'].map(name => [name, 'done', undefined]),
    );
    expect(items(unconfiguredSecrets)).toEqual([]);
  });

  it('knows nothing of a repository that cannot be read', () => {
    const items = checklistOf(legacyReportsView, {});
    expect(open(items)).toEqual([]);
    expect(
      items
        .filter(({ environment }) => environment === 'dev')
        .map(({ topic, status }) => [topic, status]),
    ).toEqual([
      ['values', 'unknown'],
      ['image', 'unknown'],
    ]);
  });

  it('does not take an Argo CD that is away for missing applications', () => {
    const items = checklistOf(userServiceView, {
      deployments: {
        ...userServiceDeployments,
        environments: userServiceDeployments.environments.map(
          ({ environment }) => ({
            environment,
            reading: { status: 'unavailable' },
          }),
        ),
      },
    });
    expect(open(items)).toEqual([]);
  });
});

import type { PlannedChange, PlatformChange } from '../../../../changes';

/** A change of the sample platform and what it does. */
export interface Example {
  name: string;
  change: PlatformChange;
  outcome: PlannedChange['outcome'];
  /** Per file: the lines that are added and removed. */
  lines: Record<string, string[]>;
  title: string;
  followUps: RegExp[];
}

export const changeExamples: Example[] = [
  {
    name: 'a service that has previews is unregistered',
    change: { kind: 'unregister-service', service: 'user-service' },
    outcome: 'removed',
    lines: {
      'platform/core.yaml': [
        '-  user-service:',
        '-    syncWave: "0"',
        '-    repoURL: https://gitlab.example.test/acme/services/user-service.git',
        '-    path: .cicd',
        '-',
      ],
      'platform/preview.yaml': [
        '-    user-service:',
        '-      enabled: true',
        '-      projectId: "2"',
        '-      branchMatch: "^SHOP-[0-9]+-"',
        '-      cicdPath: .cicd',
        '-      repoURL: "https://gitlab.example.test/acme/services/user-service.git"',
        '-      namespace: "shop-dev"',
        '-      appNameBase: "user-service"',
        '-',
      ],
    },
    title: 'Unregister user-service from Acme Shop',
    followUps: [
      /removes the applications `user-service-dev`, `user-service-qa`, `user-service-live`/,
      /`secret\/acme\/user-service\/live\/config`/,
      /repository https:\/\/gitlab\.example\.test\/acme\/services\/user-service\.git stays/,
      /stays in the catalog/,
      /lead to `user-service-sv`/,
    ],
  },
  {
    name: 'a service without previews is unregistered, with the comment about it',
    change: { kind: 'unregister-service', service: 'game-engine' },
    outcome: 'removed',
    lines: {
      'platform/core.yaml': [
        '-  # One repository for all games; only the engine is deployed',
        '-  game-engine:',
        '-    syncWave: "0"',
        '-    repoURL: https://gitlab.example.test/acme/services/arcade.git',
        '-    path: game-engine/.cicd',
        '-',
      ],
    },
    title: 'Unregister game-engine from Acme Shop',
    followUps: [/./, /./, /arcade\.git stays/, /./, /./],
  },
  {
    name: 'a service gets previews',
    change: { kind: 'enable-preview', service: 'game-engine' },
    outcome: 'added',
    lines: {
      'platform/preview.yaml': [
        '+    game-engine:',
        '+      enabled: true',
        '+      projectId: "42"',
        '+      branchMatch: "^[A-Z]+-[0-9]+-.*"',
        '+      cicdPath: game-engine/.cicd',
        '+      repoURL: "https://gitlab.example.test/acme/services/arcade.git"',
        '+      namespace: "shop-dev"',
        '+      appNameBase: "game-engine"',
        '+',
      ],
    },
    title: 'Enable preview environments of game-engine in Acme Shop',
    followUps: [/pipeline of `game-engine` has to push an image/],
  },
  {
    name: 'a service gets previews before its registration is merged',
    change: {
      kind: 'enable-preview',
      service: 'gift-service',
      repoUrl: 'https://gitlab.example.test/acme/services/gift-service.git',
      projectId: '77',
    },
    outcome: 'added',
    lines: {
      'platform/preview.yaml': [
        '+    gift-service:',
        '+      enabled: true',
        '+      projectId: "77"',
        '+      branchMatch: "^[A-Z]+-[0-9]+-.*"',
        '+      cicdPath: .cicd',
        '+      repoURL: "https://gitlab.example.test/acme/services/gift-service.git"',
        '+      namespace: "shop-dev"',
        '+      appNameBase: "gift-service"',
        '+',
      ],
    },
    title: 'Enable preview environments of gift-service in Acme Shop',
    followUps: [/pipeline of `gift-service` has to push an image/],
  },
  {
    name: 'previews are switched on again, and what is missing is filled in',
    change: { kind: 'enable-preview', service: 'payment-service' },
    outcome: 'changed',
    lines: {
      'platform/preview.yaml': [
        '-      enabled: false',
        '+      enabled: true',
      ],
    },
    title: 'Enable preview environments of payment-service in Acme Shop',
    followUps: [/`payment-service`/],
  },
  {
    name: 'previews are switched off',
    change: { kind: 'disable-preview', service: 'storefront' },
    outcome: 'changed',
    lines: {
      'platform/preview.yaml': [
        '-      enabled: true',
        '+      enabled: false',
      ],
    },
    title: 'Disable preview environments of storefront in Acme Shop',
    followUps: [],
  },
  {
    name: 'a mirror with routes goes behind the others',
    change: {
      kind: 'add-domain-mirror',
      environment: 'live',
      domain: 'gifts.example.test',
      zoneId: '00000000000000000000000000000a04',
      routes: [
        {
          name: 'gifts',
          path: '/',
          pathType: 'PathPrefix',
          serviceName: 'gift-sv',
          servicePort: 8080,
        },
      ],
    },
    outcome: 'added',
    lines: {
      'platform/base.yaml': [
        '+      - domain: "gifts.example.test"',
        '+        zoneId: "00000000000000000000000000000a04"',
        '+        routes:',
        '+          - name: gifts',
        '+            path: /',
        '+            pathType: PathPrefix',
        '+            serviceName: gift-sv',
        '+            servicePort: 8080',
        '+',
      ],
    },
    title: 'Mirror live of Acme Shop at gifts.example.test',
    followUps: [
      /DNS zone `0+a04` has to hold `gifts\.example\.test`/,
      /certificate/,
      /`gift-sv` is not named after a service/,
    ],
  },
  {
    name: 'the first mirror of an environment',
    change: {
      kind: 'add-domain-mirror',
      environment: 'dev',
      domain: 'dev.gifts.example.test',
    },
    outcome: 'added',
    lines: {
      'platform/base.yaml': [
        '+    mirrors:',
        '+      - domain: dev.gifts.example.test',
      ],
    },
    title: 'Mirror dev of Acme Shop at dev.gifts.example.test',
    followUps: [/No zone was given/, /certificate/],
  },
  {
    name: 'the only mirror is removed',
    change: {
      kind: 'remove-domain-mirror',
      environment: 'qa',
      domain: 'qa.acme-outlet.example.test',
    },
    outcome: 'removed',
    lines: {
      'platform/base.yaml': [
        '-    mirrors:',
        '-      - domain: "qa.acme-outlet.example.test"',
        '-        zoneId: "00000000000000000000000000000a01"',
      ],
    },
    title: 'Remove mirror qa.acme-outlet.example.test of qa from Acme Shop',
    followUps: [/DNS record of `qa\.acme-outlet\.example\.test`/],
  },
  {
    name: 'a tool is published',
    change: {
      kind: 'publish-in-service-group',
      group: 'infrastructure',
      name: 'alertmanager',
      namespace: 'monitoring',
      serviceName: 'alertmanager-operated',
      servicePort: 9093,
    },
    outcome: 'added',
    lines: {
      'platform/service-groups.yaml': [
        '+      alertmanager:',
        '+        enabled: true',
        '+        subdomain: alertmanager',
        '+        namespace: monitoring',
        '+        serviceName: alertmanager-operated',
        '+        servicePort: 9093',
        '+        path: /',
        '+        pathType: PathPrefix',
        '+',
      ],
    },
    title: 'Publish alertmanager in infrastructure of Acme Shop',
    followUps: [/`monitoring` has a Service/, /ipWhitelist/],
  },
  {
    name: 'an environment is added',
    change: {
      kind: 'add-environment',
      environment: 'stage',
      domain: 'stage.shop.example.test',
      autoSync: true,
    },
    outcome: 'added',
    lines: {
      'platform/base.yaml': [
        '+  stage:',
        '+    enabled: true',
        '+    autoSync: true',
        '+    domain: "stage.shop.example.test"',
        '+    infraNamespace: "infra-stage"',
        '+',
      ],
    },
    title: 'Add environment stage to Acme Shop',
    followUps: [
      /^`user-service`: add `\.cicd\/stage\.yaml` to https:\/\/gitlab\.example\.test\/acme\/services\/user-service\.git, and fill `secret\/acme\/user-service\/stage\/config`/,
      /^`order-service`/,
      /^`payment-service`/,
      /^`game-engine`: add `game-engine\/\.cicd\/stage\.yaml` to .*arcade\.git/,
      /^`notification-service`: .*acme\/notification-service\.git/,
      /^`legacy-reports`/,
      /^`api-gw`/,
      /^`storefront`/,
      /^`help-center`/,
      /API gateway/,
      /DNS zone of `stage\.shop\.example\.test`/,
    ],
  },
  {
    name: 'a route of the API gateway',
    change: {
      kind: 'add-gateway-route',
      gateway: 'api-gw',
      cluster: {
        name: 'notification',
        addr: 'notification-service-sv:8080',
        type: 'grpc',
      },
      api: {
        name: 'notification',
        auth: { policy: 'required', permission: 'notify' },
        methods: [
          {
            name: 'notification.v1.NotificationService/Ping',
            auth: { policy: 'no-need' },
          },
        ],
      },
    },
    outcome: 'added',
    lines: {
      'config.yaml': [
        '+  - name: notification',
        '+    addr: "notification-service-sv:8080"',
        '+    type: grpc',
        '+',
        '+',
        '+  - name: notification',
        '+    cluster: notification',
        '+    auth:',
        '+      policy: required',
        '+      permission: notify',
        '+    methods:',
        '+      - name: notification.v1.NotificationService/Ping',
        '+        auth:',
        '+          policy: no-need',
      ],
    },
    title: 'Route /api/notification/ to notification in api-gw of Acme Shop',
    followUps: [/pipeline of `api-gw`/],
  },
  {
    name: 'an image is promoted to an environment that people synchronise',
    change: {
      kind: 'promote-image',
      service: 'user-service',
      from: 'qa',
      to: 'live',
    },
    outcome: 'changed',
    lines: {
      '.cicd/live.yaml': ['-  tag: "v2.7.3"', '+  tag: "v2.8.0-rc.2"'],
    },
    title: 'Promote user-service v2.8.0-rc.2 from qa to live',
    followUps: [/^Synchronise `user-service-live` in Argo CD/],
  },
  {
    name: 'an image is promoted in a folder of a repository',
    change: {
      kind: 'promote-image',
      service: 'game-engine',
      from: 'dev',
      to: 'qa',
    },
    outcome: 'changed',
    lines: {
      'game-engine/.cicd/qa.yaml': expect.anything() as unknown as string[],
    },
    title: expect.stringMatching(/^Promote game-engine .* from dev to qa$/),
    followUps: [],
  },
];

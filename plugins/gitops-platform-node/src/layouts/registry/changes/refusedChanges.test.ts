import type { PlatformChange } from '../../../changes';
import { planOnSample } from './__testUtils__/planOnSample';
import {
  member,
  mirror,
  preview,
  promotion,
  route,
} from './__testUtils__/sampleChanges';

const refused: Array<
  [
    name: string,
    change: PlatformChange,
    error: string,
    message: RegExp,
    files?: Record<string, string | undefined>,
  ]
> = [
  [
    'a service that routes of the platform lead to',
    { kind: 'unregister-service', service: 'api-gw' },
    'InputError',
    /"api-gw" cannot be unregistered: routes of the platform lead to it at platform\/base\.yaml:61, platform\/base\.yaml:76, platform\/core\.yaml:34\. /,
  ],
  [
    'previews of a service that is not registered',
    { ...preview, service: 'gift-service' },
    'NotFoundError',
    /Platform "shop" has no service "gift-service"; there is user-service, /,
  ],
  [
    'previews of a service at an address with a password',
    {
      ...preview,
      service: 'gift-service',
      repoUrl: 'https://me:secret@gitlab.example.test/acme/gift-service.git',
    },
    'InputError',
    /The repository address of "gift-service" holds credentials/,
  ],
  [
    'previews of a service whose values are outside its repository',
    {
      ...preview,
      service: 'gift-service',
      repoUrl: 'https://gitlab.example.test/acme/gift-service.git',
      path: '../.cicd',
    },
    'InputError',
    /The folder "\.\.\/\.cicd" of "gift-service" is not a path inside/,
  ],
  [
    'a branch expression that Go does not understand',
    { ...preview, branchMatch: '(?=SHOP)' },
    'InputError',
    /branchMatch '\(\?=SHOP\)' is not a valid RE2 expression/,
  ],
  [
    'a project id that is none',
    { ...preview, projectId: 'acme/shop' },
    'InputError',
    /project id "acme\/shop" is not a number/,
  ],
  [
    'previews on a platform without them',
    preview,
    'NotFoundError',
    /has no platform\/preview\.yaml: set up preview environments/,
    { 'platform/preview.yaml': undefined },
  ],
  [
    'switching off the previews of an unknown service',
    { kind: 'disable-preview', service: 'gift-service' },
    'NotFoundError',
    /has no service "gift-service"/,
  ],
  [
    'a mirror in an unknown environment',
    { ...mirror, environment: 'prod' },
    'NotFoundError',
    /Platform "shop" has no environment "prod"; there is dev, qa, live, perf/,
  ],
  [
    'a mirror at what is no domain',
    { ...mirror, domain: 'Gifts.example.test' },
    'InputError',
    /The domain "Gifts\.example\.test" is not a host name/,
  ],
  [
    'a mirror at the domain of an environment',
    { ...mirror, domain: 'qa.shop.example.test' },
    'InputError',
    /"qa\.shop\.example\.test" is the domain of environment "qa" already \(platform\/base\.yaml:41\)/,
  ],
  [
    'a mirror at the mirror of another environment',
    { ...mirror, domain: 'qa.acme-outlet.example.test' },
    'InputError',
    /is the domain of a mirror of environment "qa" already \(platform\/base\.yaml:44\)/,
  ],
  [
    'a mirror at the address of a tool',
    { ...mirror, domain: 'vault.eu1.infra.example.test' },
    'InputError',
    /is the address of "vault" in service group "infrastructure" already \(platform\/service-groups\.yaml:\d+\)/,
  ],
  [
    'two routes of one name',
    {
      ...mirror,
      routes: ['/', '/api'].map(path => ({
        name: 'gifts',
        path,
        pathType: 'PathPrefix',
        serviceName: 'api-gw-sv',
        servicePort: 8080,
      })),
    },
    'InputError',
    /Two routes are called "gifts"/,
  ],
  [
    'removing a mirror that others stand behind',
    {
      kind: 'remove-domain-mirror',
      environment: 'live',
      domain: 'acme-outlet.example.test',
    },
    'InputError',
    /^platform\/base\.yaml:55: mirror "acme-outlet\.example\.test" .* is not the last one\. .*"partners\.example\.test" behind it would be made anew.*set renumber/,
  ],
  [
    'publishing in an unknown group',
    { ...member, group: 'databases' },
    'NotFoundError',
    /no service group "databases" in platform\/service-groups\.yaml; there is infrastructure/,
  ],
  [
    'publishing at an address that is taken',
    { ...member, subdomain: 'grafana' },
    'InputError',
    /"grafana\.eu1\.infra\.example\.test" is the address of "grafana" in service group "infrastructure" already/,
  ],
  [
    'publishing a port that is none',
    { ...member, servicePort: 70_000 },
    'InputError',
    /The port 70000 is not a port/,
  ],
  [
    'an environment whose name is none',
    {
      kind: 'add-environment',
      environment: 'Stage',
      domain: 'stage.example.test',
    },
    'InputError',
    /"Stage" cannot be an environment of platform "shop": The name 'Stage' may hold only/,
  ],
  [
    'an environment at the domain of another one',
    {
      kind: 'add-environment',
      environment: 'stage',
      domain: 'shop.example.test',
    },
    'InputError',
    /is the domain of environment "live" already \(platform\/base\.yaml:51\)/,
  ],
  [
    'a route to what is no address',
    { ...route, cluster: { ...route.cluster, addr: 'http://notification' } },
    'InputError',
    /The address "http:\/\/notification" of cluster "notification" is not one/,
  ],
  [
    'a method that is there twice',
    {
      ...route,
      api: {
        ...route.api,
        methods: ['ping', 'ping'].map(name => ({
          name,
          auth: { policy: 'no-need' },
        })),
      },
    },
    'InputError',
    /The method "ping" of API "notification" is there twice/,
  ],
  [
    'routes in a file outside of the repository',
    { ...route, file: '../config.yaml' },
    'InputError',
    /"\.\.\/config\.yaml" is not a path inside the repository/,
  ],
  [
    'routes of a service without a configuration of routes',
    { ...route, gateway: 'storefront' },
    'InputError',
    /There is no config\.yaml on branch main of .*storefront, so "storefront" is not an API gateway/,
  ],
  [
    'routes in a file of something else',
    route,
    'InputError',
    /config\.yaml has neither "clusters" nor "apis"/,
    { 'config.yaml': 'listen: 8080\n' },
  ],
  [
    'promoting to the same environment',
    { ...promotion, to: 'qa' },
    'InputError',
    /"qa" cannot be promoted to itself/,
  ],
  [
    'promoting without a file',
    promotion,
    'InputError',
    /There is no \.cicd\/live\.yaml on branch main of .*user-service, so nothing is deployed to "live" yet/,
    { '.cicd/live.yaml': undefined },
  ],
  [
    'promoting without a tag',
    promotion,
    'InputError',
    /^\.cicd\/qa\.yaml:1: there is no image\.tag to promote/,
    { '.cicd/qa.yaml': 'environment: qa\n' },
  ],
  [
    'promoting a tag that YAML takes for a number',
    promotion,
    'InputError',
    /^\.cicd\/qa\.yaml:2: image\.tag is 1\.1, not a text: put the tag in quotes/,
    { '.cicd/qa.yaml': 'image:\n  tag: 1.10\n' },
  ],
  [
    'promoting a tag that is octal for Helm',
    promotion,
    'InputError',
    /^\.cicd\/qa\.yaml:2: image\.tag is 123456, not a text: put the tag in quotes/,
    { '.cicd/qa.yaml': 'image:\n  tag: 0123456\n' },
  ],
];

it('promotes a tag of digits that stand for themselves', async () => {
  const { summary } = await planOnSample(promotion, {
    '.cicd/qa.yaml': 'image:\n  tag: 1234567\n',
  });
  expect(summary).toContain('`1234567`');
});

it.each(refused)('refuses %s', async (...refusal) => {
  const [, change, name, message, files] = refusal;
  await expect(planOnSample(change, files)).rejects.toMatchObject({
    name,
    message: expect.stringMatching(message),
  });
});

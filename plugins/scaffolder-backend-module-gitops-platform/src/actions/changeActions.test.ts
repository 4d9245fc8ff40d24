import { validate } from 'jsonschema';
import {
  GATEWAY_ROUTE,
  MIRROR_ROUTE,
  PUBLICATION,
} from '../__testUtils__/changeInputs';
import { prepareChangeAction } from '../__testUtils__/prepareChangeAction';

describe('the actions that change a platform', () => {
  it.each<[string, object, object]>([
    [
      'gitops:service:register',
      { name: 'gift-service', syncWave: 2, path: 'gifts/.cicd' },
      {
        kind: 'register-service',
        service: 'gift-service',
        syncWave: '2',
        path: 'gifts/.cicd',
      },
    ],
    [
      'gitops:service:register',
      { name: ' gift-service ', syncWave: '', repoUrl: '', path: ' ' },
      { kind: 'register-service', service: 'gift-service' },
    ],
    [
      'gitops:service:unregister',
      { name: 'legacy-reports' },
      { kind: 'unregister-service', service: 'legacy-reports' },
    ],
    [
      'gitops:preview:enable',
      {
        service: 'order-service',
        projectId: 3,
        branchMatch: '^SHOP-[0-9]+-',
        namespace: 'shop-preview',
        appNameBase: 'orders',
      },
      {
        kind: 'enable-preview',
        service: 'order-service',
        projectId: '3',
        branchMatch: '^SHOP-[0-9]+-',
        namespace: 'shop-preview',
        appNameBase: 'orders',
      },
    ],
    [
      'gitops:preview:enable',
      { service: 'order-service', projectId: '', branchMatch: '' },
      { kind: 'enable-preview', service: 'order-service' },
    ],
    [
      'gitops:preview:disable',
      { service: 'user-service' },
      { kind: 'disable-preview', service: 'user-service' },
    ],
    [
      'gitops:domain-mirror:add',
      {
        environment: 'live',
        domain: 'gifts.example.test',
        zoneId: '0d01',
        routes: [MIRROR_ROUTE],
      },
      {
        kind: 'add-domain-mirror',
        environment: 'live',
        domain: 'gifts.example.test',
        zoneId: '0d01',
        routes: [MIRROR_ROUTE],
      },
    ],
    [
      'gitops:domain-mirror:add',
      { environment: 'live', domain: 'gifts.example.test', routes: [] },
      {
        kind: 'add-domain-mirror',
        environment: 'live',
        domain: 'gifts.example.test',
      },
    ],
    [
      'gitops:domain-mirror:remove',
      { environment: 'live', domain: 'gifts.example.test', renumber: true },
      {
        kind: 'remove-domain-mirror',
        environment: 'live',
        domain: 'gifts.example.test',
        renumber: true,
      },
    ],
    [
      'gitops:service-group:publish',
      { ...PUBLICATION, subdomain: 'kafka', path: '/ui', pathType: 'Exact' },
      {
        kind: 'publish-in-service-group',
        ...PUBLICATION,
        subdomain: 'kafka',
        path: '/ui',
        pathType: 'Exact',
      },
    ],
    [
      'gitops:environment:add',
      {
        environment: 'staging',
        domain: 'staging.shop.example.test',
        infraNamespace: '',
        autoSync: false,
        enabled: false,
      },
      {
        kind: 'add-environment',
        environment: 'staging',
        domain: 'staging.shop.example.test',
        autoSync: false,
        enabled: false,
      },
    ],
    [
      'gitops:gateway-route:add',
      {
        ...GATEWAY_ROUTE,
        api: {
          name: 'gift',
          auth: { policy: 'required', permission: '' },
          methods: [{ name: 'list', auth: { policy: 'no-need' } }],
        },
      },
      {
        kind: 'add-gateway-route',
        ...GATEWAY_ROUTE,
        api: {
          name: 'gift',
          auth: { policy: 'required' },
          methods: [{ name: 'list', auth: { policy: 'no-need' } }],
        },
      },
    ],
    [
      'gitops:image:promote',
      { service: 'user-service', from: 'qa', to: 'live', expectedTag: 'v2' },
      {
        kind: 'promote-image',
        service: 'user-service',
        from: 'qa',
        to: 'live',
        expectedTag: 'v2',
      },
    ],
  ])('%s reads %j', async (id, input, change) => {
    const { action, deliver, run } = prepareChangeAction(id);
    expect(
      validate({ platform: 'shop', ...input }, action.schema!.input!).errors,
    ).toEqual([]);
    await run(input);
    expect(deliver.mock.calls[0][0].change).toEqual(change);
  });

  it.each([
    ['service:register', 'service-register', 'medium', { name: 'gifts' }],
    ['service:unregister', 'service-unregister', 'high', { name: 'gifts' }],
    ['preview:enable', 'preview-enable', 'medium', { service: 'gifts' }],
    ['preview:disable', 'preview-disable', 'medium', { service: 'gifts' }],
    [
      'domain-mirror:add',
      'domain-mirror-add',
      'medium',
      { environment: 'live', domain: 'gifts.example.test' },
    ],
    [
      'domain-mirror:remove',
      'domain-mirror-remove',
      'medium',
      { environment: 'live', domain: 'gifts.example.test' },
    ],
    ['service-group:publish', 'service-group-publish', 'medium', PUBLICATION],
    [
      'environment:add',
      'environment-add',
      'high',
      { environment: 'staging', domain: 'staging.example.test' },
    ],
    ['gateway-route:add', 'gateway-route-add', 'medium', GATEWAY_ROUTE],
    [
      'image:promote',
      'image-promote',
      'high',
      { service: 'gifts', from: 'qa', to: 'live' },
    ],
  ])(
    'gitops:%s is audited as %s',
    async (id, eventId, severityLevel, input) => {
      const { auditor, run } = prepareChangeAction(`gitops:${id}`);
      await run({ ...input, token: 'secret-token' });
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId, severityLevel }),
      );
      expect(JSON.stringify(auditor.createEvent.mock.calls)).not.toContain(
        'secret-token',
      );
    },
  );
});

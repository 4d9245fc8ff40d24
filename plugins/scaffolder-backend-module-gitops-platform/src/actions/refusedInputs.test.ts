import { validate } from 'jsonschema';
import {
  GATEWAY_ROUTE,
  MIRROR_ROUTE,
  PUBLICATION,
} from '../__testUtils__/changeInputs';
import { prepareChangeAction } from '../__testUtils__/prepareChangeAction';

describe('the inputs of the actions that change a platform', () => {
  it.each([
    ['gitops:service:register', { name: ' ' }, 'name'],
    ['gitops:service:register', { name: 'gifts', platform: '' }, 'platform'],
    ['gitops:service:unregister', { name: '' }, 'name'],
    ['gitops:preview:enable', { service: '' }, 'service'],
    ['gitops:preview:disable', { service: '' }, 'service'],
    ['gitops:domain-mirror:add', { environment: 'live', domain: '' }, 'domain'],
    [
      'gitops:domain-mirror:add',
      {
        environment: 'live',
        domain: 'gifts.example.test',
        routes: [MIRROR_ROUTE, { ...MIRROR_ROUTE, serviceName: '' }],
      },
      'routes[1].serviceName',
    ],
    [
      'gitops:domain-mirror:remove',
      { environment: '', domain: 'gifts.example.test' },
      'environment',
    ],
    [
      'gitops:service-group:publish',
      { ...PUBLICATION, namespace: '' },
      'namespace',
    ],
    [
      'gitops:environment:add',
      { environment: 'staging', domain: '' },
      'domain',
    ],
    [
      'gitops:gateway-route:add',
      { ...GATEWAY_ROUTE, cluster: { ...GATEWAY_ROUTE.cluster, addr: '' } },
      'cluster.addr',
    ],
    [
      'gitops:gateway-route:add',
      {
        ...GATEWAY_ROUTE,
        api: {
          ...GATEWAY_ROUTE.api,
          methods: [{ name: ' ', auth: { policy: 'required' } }],
        },
      },
      'api.methods[0].name',
    ],
    [
      'gitops:image:promote',
      { service: 'user-service', from: 'qa', to: '' },
      'to',
    ],
  ])('%s refuses %j', async (id, input, field) => {
    const { deliver, run } = prepareChangeAction(id);
    await expect(run(input)).rejects.toMatchObject({
      name: 'InputError',
      message: `The input "${field}" is empty: give it a value`,
    });
    expect(deliver).not.toHaveBeenCalled();
  });

  it.each<[string, object, string]>([
    [
      'gitops:service-group:publish',
      { ...PUBLICATION, servicePort: 70_000 },
      'instance.servicePort',
    ],
    [
      'gitops:gateway-route:add',
      { ...GATEWAY_ROUTE, cluster: { ...GATEWAY_ROUTE.cluster, type: 'tcp' } },
      'instance.cluster.type',
    ],
    [
      'gitops:domain-mirror:add',
      { environment: 'live', domain: 'a.example.test', zone: '1' },
      'instance',
    ],
  ])('the schema of %s refuses %j', (id, input, property) => {
    const { action } = prepareChangeAction(id);
    expect(
      validate({ platform: 'shop', ...input }, action.schema!.input!).errors,
    ).toEqual([expect.objectContaining({ property })]);
  });
});

import { exampleStep } from '../delivery';

export const examples = [
  exampleStep('Make a service reachable for everybody who is signed in', {
    id: 'route',
    name: 'Propose the route',
    action: 'gitops:gateway-route:add',
    input: {
      platform: 'shop',
      gateway: 'api-gw',
      cluster: { name: 'gift', addr: 'gift-service-sv:8080', type: 'http' },
      api: { name: 'gift', auth: { policy: 'required' } },
    },
  }),
  exampleStep(
    'A gRPC service with one public method, and a permission for the others',
    {
      id: 'route',
      name: 'Propose the route',
      action: 'gitops:gateway-route:add',
      input: {
        platform: 'shop',
        gateway: 'api-gw',
        cluster: {
          name: 'catalogue',
          addr: 'catalogue-service-sv:8081',
          type: 'grpc',
        },
        api: {
          name: 'catalogue',
          auth: { policy: 'required', permission: 'catalogue' },
          methods: [
            {
              name: 'catalogue.v1.CatalogueService/ListGifts',
              auth: { policy: 'no-need' },
            },
          ],
        },
      },
    },
  ),
];

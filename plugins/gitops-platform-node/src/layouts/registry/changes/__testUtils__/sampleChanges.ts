import type { PlatformChangeOf } from '../../../../changes';

export const mirror: PlatformChangeOf<'add-domain-mirror'> = {
  kind: 'add-domain-mirror',
  environment: 'live',
  domain: 'gifts.example.test',
};

export const member: PlatformChangeOf<'publish-in-service-group'> = {
  kind: 'publish-in-service-group',
  group: 'infrastructure',
  name: 'alertmanager',
  namespace: 'monitoring',
  serviceName: 'alertmanager-operated',
  servicePort: 9093,
};

export const route: PlatformChangeOf<'add-gateway-route'> = {
  kind: 'add-gateway-route',
  gateway: 'api-gw',
  cluster: {
    name: 'notification',
    addr: 'notification-service-sv:8080',
    type: 'http',
  },
  api: { name: 'notification', auth: { policy: 'required' } },
};

export const promotion: PlatformChangeOf<'promote-image'> = {
  kind: 'promote-image',
  service: 'user-service',
  from: 'qa',
  to: 'live',
};

export const preview: PlatformChangeOf<'enable-preview'> = {
  kind: 'enable-preview',
  service: 'storefront',
};

/** Inputs of actions that several tests vary. */
export const MIRROR_ROUTE = {
  name: 'api',
  path: '/api',
  pathType: 'PathPrefix',
  serviceName: 'api-gw-sv',
  servicePort: 8080,
};

export const GATEWAY_ROUTE = {
  gateway: 'api-gw',
  cluster: { name: 'gift', addr: 'gift-service-sv:8080', type: 'http' },
  api: { name: 'gift', auth: { policy: 'required' } },
};

export const PUBLICATION = {
  group: 'infrastructure',
  name: 'kafka-ui',
  namespace: 'kafka',
  serviceName: 'kafka-ui',
  servicePort: 8080,
};

import type {
  DeliveryOutcome,
  PlatformChange,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { PLATFORM_PROJECT } from './sampleShop';

/** A change of the sample platform, and where it arrives. */
export interface Delivered {
  change: PlatformChange;
  outcome: DeliveryOutcome;
  project: string;
  branch: string;
  files: string[];
}

const platform = { project: PLATFORM_PROJECT };

/** One of every kind; each finds what it needs whatever the others have done. */
export const deliveries: Delivered[] = [
  {
    change: { kind: 'register-service', service: 'gift-service' },
    ...platform,
    outcome: 'added',
    branch: 'gitops-platform/register-gift-service',
    files: ['platform/core.yaml'],
  },
  {
    change: { kind: 'unregister-service', service: 'payment-service' },
    ...platform,
    outcome: 'removed',
    branch: 'gitops-platform/unregister-payment-service',
    files: ['platform/core.yaml', 'platform/preview.yaml'],
  },
  {
    change: { kind: 'enable-preview', service: 'api-gw' },
    ...platform,
    outcome: 'added',
    branch: 'gitops-platform/enable-preview-api-gw',
    files: ['platform/preview.yaml'],
  },
  {
    change: { kind: 'disable-preview', service: 'storefront' },
    ...platform,
    outcome: 'changed',
    branch: 'gitops-platform/disable-preview-storefront',
    files: ['platform/preview.yaml'],
  },
  {
    change: {
      kind: 'add-domain-mirror',
      environment: 'dev',
      domain: 'gifts.example.test',
    },
    ...platform,
    outcome: 'added',
    branch: 'gitops-platform/add-mirror-dev_gifts.example.test',
    files: ['platform/base.yaml'],
  },
  {
    change: {
      kind: 'remove-domain-mirror',
      environment: 'live',
      domain: 'partners.example.test',
    },
    ...platform,
    outcome: 'removed',
    branch: 'gitops-platform/remove-mirror-live_partners.example.test',
    files: ['platform/base.yaml'],
  },
  {
    change: {
      kind: 'publish-in-service-group',
      group: 'infrastructure',
      name: 'alertmanager',
      namespace: 'monitoring',
      serviceName: 'alertmanager-operated',
      servicePort: 9093,
    },
    ...platform,
    outcome: 'added',
    branch: 'gitops-platform/publish-infrastructure_alertmanager',
    files: ['platform/service-groups.yaml'],
  },
  {
    change: {
      kind: 'add-environment',
      environment: 'stage',
      domain: 'stage.shop.example.test',
    },
    ...platform,
    outcome: 'added',
    branch: 'gitops-platform/add-environment-stage',
    files: ['platform/base.yaml'],
  },
  {
    change: {
      kind: 'add-gateway-route',
      gateway: 'api-gw',
      cluster: {
        name: 'notification',
        addr: 'notification-service-sv:8080',
        type: 'http',
      },
      api: { name: 'notification', auth: { policy: 'required' } },
    },
    outcome: 'added',
    project: 'acme/services/api-gw',
    branch: 'gitops-platform/shop/add-route-api-gw_notification',
    files: ['config.yaml'],
  },
  {
    change: {
      kind: 'promote-image',
      service: 'user-service',
      from: 'qa',
      to: 'live',
    },
    outcome: 'changed',
    project: 'acme/services/user-service',
    branch: 'gitops-platform/shop/promote-user-service_live',
    files: ['.cicd/live.yaml'],
  },
];

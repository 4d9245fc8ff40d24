import type { PlatformDeployments, SourceReading } from '../api';
import { linksOf } from '../links';
import { examplePlatform } from './examplePlatform';

const ok: SourceReading = { status: 'ok', readAt: '2026-03-01T12:00:00.000Z' };
const healthy = { sync: 'Synced', health: 'Healthy' };

/**
 * The services of the example platform: one in good order, one in trouble, and
 * one that nobody deploys or describes.
 * @public
 */
export const examplePlatformDeployments: PlatformDeployments = {
  platform: examplePlatform.name,
  title: examplePlatform.title,
  environments: ['dev', 'qa', 'live'].map(environment => ({
    environment,
    links: { argocd: linksOf(examplePlatform, environment).argocd },
    reading: ok,
  })),
  platformReading: ok,
  entitiesReading: ok,
  services: [
    {
      service: 'user-service',
      entityRef: 'component:default/user-service',
      applications: [
        { ...healthy, imageTags: ['3f2a91c7'] },
        { ...healthy, imageTags: ['v2.8.0-rc.2'] },
        { ...healthy, sync: 'OutOfSync', imageTags: ['v2.7.3'] },
      ],
    },
    {
      service: 'payment-service',
      entityRef: 'component:default/payment-service',
      applications: [
        { ...healthy, health: 'Degraded', imageTags: ['c3f9e812'] },
        { ...healthy, health: 'Progressing', imageTags: ['v3.2.0'] },
        null,
      ],
    },
    { service: 'legacy-reports', applications: [null, null, null] },
  ],
};

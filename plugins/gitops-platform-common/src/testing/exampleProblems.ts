import type { EntityPlatformView, EntityProblem } from '../api';

/** @public */
export type ExampleProblemView = Extract<
  EntityPlatformView,
  { status: 'problem' }
>;

const messages: Record<EntityProblem['code'], [string, string]> = {
  'no-platform': [
    'component:default/handbook belongs to no platform.',
    'Annotate it with gitops-platform.io/platform.',
  ],
  'unknown-platform': [
    "There is no platform 'outlet'.",
    "Correct the annotation gitops-platform.io/platform; known is 'shop'.",
  ],
  'platform-unreadable': [
    'gitlab.example.test did not answer within 10 seconds.',
    'Check the network and the token of integrations.gitlab.',
  ],
  'service-not-registered': [
    "The platform 'shop' has no service 'loyalty-service'.",
    'Add it to platform/core.yaml.',
  ],
  'repository-mismatch': [
    "The service 'user-service' of 'shop' has the repository https://gitlab.example.test/acme/services/user-service.git.",
    'Correct the annotation gitops-platform.io/service.',
  ],
  'untrusted-location': [
    "The catalog file of 'handbook' is https://gitlab.example.test/mallory/toy/-/blob/main/catalog-info.yaml.",
    'Add its address to gitopsPlatform.entities.trustedLocations.',
  ],
};

/**
 * What the backend answers for an entity that has no view, by reason.
 * @public
 */
export function exampleProblem(
  code: EntityProblem['code'],
): ExampleProblemView {
  const [message, hint] = messages[code];
  return {
    status: 'problem',
    entityRef: 'component:default/handbook',
    problem: { code, message, hint },
    sources: [],
  };
}

import type {
  PlatformChange,
  PlatformChangeKind,
  PlatformChangeOf,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { AuditEntry } from '../audited';

/** How a change is entered in the audit log of the plugin `scaffolder`. */
export interface ChangeAudit
  extends Pick<AuditEntry, 'eventId' | 'severityLevel'> {
  /** What the change is about, e.g. the name of the service. */
  subject: Record<string, string>;
}

type Audits = {
  [Kind in PlatformChangeKind]: (change: PlatformChangeOf<Kind>) => ChangeAudit;
};

const audits: Audits = {
  'register-service': ({ service }) => ({
    eventId: 'service-register',
    severityLevel: 'medium',
    subject: { service },
  }),
  'unregister-service': ({ service }) => ({
    eventId: 'service-unregister',
    severityLevel: 'high',
    subject: { service },
  }),
  'enable-preview': ({ service }) => ({
    eventId: 'preview-enable',
    severityLevel: 'medium',
    subject: { service },
  }),
  'disable-preview': ({ service }) => ({
    eventId: 'preview-disable',
    severityLevel: 'medium',
    subject: { service },
  }),
  'add-domain-mirror': ({ environment, domain }) => ({
    eventId: 'domain-mirror-add',
    severityLevel: 'medium',
    subject: { environment, domain },
  }),
  'remove-domain-mirror': ({ environment, domain }) => ({
    eventId: 'domain-mirror-remove',
    severityLevel: 'medium',
    subject: { environment, domain },
  }),
  'publish-in-service-group': ({ group, name }) => ({
    eventId: 'service-group-publish',
    severityLevel: 'medium',
    subject: { group, name },
  }),
  'add-environment': ({ environment }) => ({
    eventId: 'environment-add',
    severityLevel: 'high',
    subject: { environment },
  }),
  'add-gateway-route': ({ gateway, api }) => ({
    eventId: 'gateway-route-add',
    severityLevel: 'medium',
    subject: { gateway, api: api.name },
  }),
  'promote-image': ({ service, from, to }) => ({
    eventId: 'image-promote',
    severityLevel: 'high',
    subject: { service, from, to },
  }),
};

/** How a change is entered in the audit log; what can stop a service or start many is `high`. */
export function changeAudit(change: PlatformChange): ChangeAudit {
  // Each kind has its own function, which the compiler cannot follow.
  const audit = audits[change.kind] as (change: PlatformChange) => ChangeAudit;
  return audit(change);
}

import {
  namespaceOf,
  type EntityPreviews,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';

export interface PreviewsCellProps {
  view: ReadyEntityView;
  environment: string;
  previews: EntityPreviews | undefined;
}

/** How many previews run beside this environment. */
export function PreviewsCell(props: PreviewsCellProps) {
  const { view, environment, previews } = props;
  const { model, service } = view;
  const entry = model.previews?.services.find(
    candidate => candidate.service === service.name,
  );
  const isHere =
    entry?.enabled &&
    (entry.namespace ?? model.previews?.gatewayNamespace) ===
      namespaceOf(model, environment);

  if (!isHere || !previews || previews.mergeRequestsReading.status !== 'ok') {
    return <span>–</span>;
  }
  return (
    <span>
      {previews.previews.filter(({ answer }) => answer.eligible).length}
    </span>
  );
}

import type { ApplicationState } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LabelledApplication } from '../sources/argocd/ArgocdClient';

/** Number of the merge request. Source: platform repository convention. */
const MERGE_REQUEST_LABEL = 'preview/mr-number';

/** Without the labels, which may say more than people ask for. */
export function applicationState({
  labels,
  ...state
}: LabelledApplication): ApplicationState {
  const mergeRequest = labels[MERGE_REQUEST_LABEL];
  return { ...state, ...(mergeRequest && { mergeRequest }) };
}

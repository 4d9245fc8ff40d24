import { isError } from '@backstage/errors';
import {
  previewOfService,
  type PlatformModel,
  type PreviewService,
} from '../model';
import { isDnsLabel, MAXIMUM_LABEL_LENGTH } from '../names/labels';
import { kubernetesServiceName } from '../names/kubernetesServices';
import { previewApplicationName } from './applications';
import { matchesBranch } from './branchMatch';
import { previewHost } from './hosts';
import type {
  IneligiblePreview,
  PreviewAnswer,
  PreviewRefusal,
  PreviewWarning,
} from './PreviewAnswer';
import { isImageTag, previewImageTag, previewTag } from './tags';

/**
 * The preview that a merge request from a branch of a service gets, or why it
 * gets none.
 *
 * Source: platform repository convention (`preview.yaml`) and the Argo CD
 * ApplicationSet merge-request generator.
 *
 * @param service - key of the service in the platform
 * @param options - `openBranches`: source branches of the service's open merge
 *   requests, where they are known; the warning about a shared tag then names
 *   the branches that share it and is left out where none does
 * @public
 */
export function previewFor(
  model: Pick<PlatformModel, 'name' | 'previews'>,
  service: string,
  branch: string,
  options?: { openBranches?: readonly string[] },
): PreviewAnswer {
  const name = branch.trim();
  const refuse = (
    reason: PreviewRefusal,
    detail: string,
  ): IneligiblePreview => ({ eligible: false, branch: name, reason, detail });

  const { previews } = model;
  if (!previews?.enabled) {
    return refuse(
      'previews-disabled',
      `The platform '${model.name}' has no preview environments; set previewEnvironments.enabled in preview.yaml.`,
    );
  }
  if (!previews.baseDomain) {
    return refuse(
      'previews-disabled',
      `The platform '${model.name}' has no domain for previews; set previewEnvironments.baseDomain in preview.yaml.`,
    );
  }
  const rule = previewOfService(model, service);
  if (!rule) {
    return refuse(
      'service-not-listed',
      `preview.yaml has no entry for '${service}'; add previewEnvironments.services.${service}.`,
    );
  }
  if (!rule.enabled) {
    return refuse(
      'service-disabled',
      `Previews of '${service}' are switched off${placeOf(
        rule,
      )}; set enabled: true.`,
    );
  }
  if (name === '') {
    return refuse('branch-empty', 'Enter the name of a branch.');
  }
  try {
    if (!matchesBranch(rule.branchMatch, name)) {
      return refuse(
        'branch-does-not-match',
        `The branch '${name}' does not match ${rule.branchMatch}${placeOf(
          rule,
        )}; rename the branch${suggestionFor(rule, name)}.`,
      );
    }
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return refuse('invalid-rule', `${error.message}${placeOf(rule)}.`);
    }
    throw error;
  }
  const tag = previewTag(name);
  if (!tag) {
    return refuse(
      'no-tag',
      `The branch '${name}' does not begin with letters, a dash and digits such as SHOP-42; rename the branch.`,
    );
  }

  const application = previewApplicationName(service, tag);
  const appName = `${rule.appNameBase ?? service}-${tag}`;
  const tooLong = [tag, application, kubernetesServiceName(appName)].find(
    text => text.length > MAXIMUM_LABEL_LENGTH,
  );
  if (tooLong) {
    return refuse(
      'name-too-long',
      `'${tooLong}' has ${tooLong.length} characters, at most ${MAXIMUM_LABEL_LENGTH} are possible; use a branch with a shorter tag.`,
    );
  }
  const host = previewHost(model, tag);
  if (!host) {
    return refuse(
      'invalid-rule',
      `'${tag}.${previews.baseDomain}' is not a valid host; correct previewEnvironments.baseDomain in preview.yaml.`,
    );
  }
  if (!isDnsLabel(kubernetesServiceName(appName)) || !isDnsLabel(application)) {
    return refuse(
      'invalid-rule',
      `'${appName}' cannot name Kubernetes resources; correct appNameBase${placeOf(
        rule,
      )}.`,
    );
  }

  return {
    eligible: true,
    branch: name,
    tag,
    host,
    url: `https://${host}`,
    application,
    appName,
    imageTag: previewImageTag(name),
    namespace: rule.namespace ?? previews.gatewayNamespace,
    labels: { 'preview/service': service, 'preview/jira-tag': tag },
    warnings: warningsFor(name, tag, options?.openBranches),
  };
}

function warningsFor(
  branch: string,
  tag: string,
  openBranches: readonly string[] | undefined,
): PreviewWarning[] {
  const warnings: PreviewWarning[] = [];
  const branches = openBranches?.filter(
    other => other !== branch && previewTag(other) === tag,
  );
  if (!branches) {
    warnings.push({
      code: 'tag-shared',
      message: `Every open merge request whose branch begins with ${tag.toUpperCase()} gets this host and this application; keep only one open.`,
      tag,
    });
  } else if (branches.length > 0) {
    warnings.push({
      code: 'tag-shared',
      message: `The open merge request of ${branches.join(
        ', ',
      )} gets the same host and application; close one of them or rename a branch.`,
      tag,
      branches,
    });
  }

  const imageTag = previewImageTag(branch);
  if (!isImageTag(imageTag)) {
    warnings.push({
      code: 'image-tag-invalid',
      message: `'${imageTag}' cannot be the tag of an image (at most 128 of a-z, 0-9, '.', '_' and '-'), so the preview finds none; rename the branch.`,
      imageTag,
    });
  }
  return warnings;
}

function suggestionFor(
  { branchMatch }: PreviewService,
  branch: string,
): string {
  const upper = branch.replace(/^[A-Za-z]+/, letters => letters.toUpperCase());
  return upper !== branch && matchesBranch(branchMatch, upper)
    ? ` to '${upper}'`
    : '';
}

function placeOf({ position }: PreviewService): string {
  return position ? ` (${position.file}:${position.line})` : '';
}

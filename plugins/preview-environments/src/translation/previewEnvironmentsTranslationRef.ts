import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Messages of the previews card and tab.
 * @public
 */
export const previewEnvironmentsTranslationRef = createTranslationRef({
  id: 'preview-environments',
  messages: {
    card: {
      title: 'Preview environments',
      all: 'Rule, entry and details',
    },
    content: {
      title: 'Preview environments',
      description:
        'An open merge request of {{service}} gets a running copy when its branch follows the rule of the platform.',
    },
    state: {
      on: 'Enabled',
      off: 'Not enabled',
      absent: {
        title: 'This platform has no preview environments',
        hint: 'They are configured in {{file}} of the platform repository, which does not exist or has no previewEnvironments.',
      },
      platformOff: {
        title: 'Previews are switched off for the whole platform',
        hint: 'Set previewEnvironments.enabled to true in {{file}}.',
      },
      notListed: {
        title: '{{service}} has no previews yet',
        hint: 'Add its entry to {{file}}; Argo CD then makes a preview of every open merge request whose branch matches.',
      },
      serviceOff: {
        title: 'Previews are switched off for {{service}}',
        hint: 'Its entry exists. Set enabled to true in {{file}}.',
      },
      openFile: 'Open {{file}}',
      enable: 'Add preview environments',
    },
    entry: {
      title: 'Entry to add',
      copy: 'Copy the entry',
      copied: 'Copied',
      copyFailed: 'Copying was not allowed: select the text instead.',
    },
    rule: {
      title: 'Rule',
      branchMatch: 'Branches that match',
      everyBranch: 'every branch',
      declaredIn: 'Declared in',
      address: 'Address pattern',
      tag: 'where {tag} is the ticket at the start of the branch, in lower case',
      namespace: 'Namespace',
      application: 'Argo CD application',
      requeue: 'Argo CD looks for merge requests',
      requeueEvery: 'every {{seconds}} s',
    },
    mergeRequests: {
      title: 'Open merge requests',
      count: 'Previews: {{previews}} of {{open}} merge requests',
      none: 'No merge request is open.',
      draft: 'Draft',
      pipeline: 'Pipeline: {{status}}',
      opened: 'opened {{age}}',
      updated: 'changed {{age}}',
      more: 'More merge requests are open; these are the ones that changed last.',
      argocd: 'Argo CD',
      noPreview: 'No preview: {{reason}}.',
      shared:
        'Shares its preview with {{branches}}: the last deployment wins. Keep one of them open at a time.',
    },
    pipeline: {
      canceled: 'cancelled',
      created: 'created',
      failed: 'failed',
      manual: 'waits for a person',
      pending: 'waits for a runner',
      running: 'running',
      skipped: 'skipped',
      success: 'passed',
    },
    branches: {
      title: 'Branches without a merge request',
      description:
        'Each gets the preview at its address once a merge request is open for it.',
      open: 'Open a merge request',
    },
    branch: {
      title: 'Try a branch',
      label: 'Branch name',
      description: 'The source branch of a merge request',
      idle: 'Type a branch name to see its address, or why it gets none.',
      eligible: '{{branch}} gets a preview at {{host}}',
      tag: 'Tag',
      host: 'Address',
      application: 'Argo CD application',
      appName: 'Application name in the cluster',
      imageTag: 'Image tag',
      imageTagNote: 'the pipeline of the merge request must push it',
      namespace: 'Namespace',
      suggestion: 'Try {{branch}}',
    },
    warning: {
      shared: {
        title: 'One preview per ticket',
        message:
          'Every open merge request whose branch begins with {{ticket}} gets this same address and this same application; the last deployment wins. Keep one of them open at a time.',
      },
      imageTag: {
        title: 'No image can have this tag',
        message:
          '{{imageTag}} is not a valid tag (at most 128 of a-z, 0-9, ".", "_" and "-"), so the preview finds no image. Rename the branch.',
      },
    },
    refusal: {
      'previews-disabled': {
        title: 'The platform makes no previews',
        hint: 'Previews are switched off, or have no domain, in {{file}}.',
      },
      'service-not-listed': {
        title: '{{service}} has no entry for previews',
        hint: 'Add one to {{file}}.',
      },
      'service-disabled': {
        title: 'Previews are switched off for {{service}}',
        hint: 'Set enabled to true in its entry in {{file}}.',
      },
      'branch-empty': {
        title: 'No branch name',
        hint: 'Type the source branch of a merge request.',
      },
      'branch-does-not-match': {
        title: '{{branch}} does not match the rule',
        hint: 'The rule is {{rule}}, and capital letters count. Rename the branch, or have the rule changed in {{file}}.',
      },
      'no-tag': {
        title: '{{branch}} begins with no ticket',
        hint: 'The address is made from the letters, the dash and the number at the very start of the branch, as in SHOP-142. Put the ticket first.',
      },
      'name-too-long': {
        title: 'The ticket makes names that are too long',
        hint: 'Kubernetes allows 63 characters for preview-{{service}}-{tag}. Use a branch with a shorter ticket.',
      },
      'invalid-rule': {
        title: 'The entry of {{service}} is not valid',
        hint: 'Correct it in {{file}}: {{detail}}',
      },
    },
  },
  translations: {
    ru: () => import('./ru'),
  },
});

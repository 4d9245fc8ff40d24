import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Messages of the Vault card and tab.
 * @public
 */
export const vaultPathsTranslationRef = createTranslationRef({
  id: 'vault-paths',
  messages: {
    card: {
      title: 'Vault',
      all: 'All variables and policies',
      variables: 'Variables: {{number}}',
      warnings: 'Warnings: {{number}}',
    },
    content: {
      title: 'Vault paths',
      description:
        'Where the secrets of {{service}} are declared and stored. Only names and paths are shown, never values.',
      filter: 'Environment',
      allEnvironments: 'All environments',
      disabled: 'Switched off in the platform: {{environments}}',
    },
    notice: {
      noEnvironments: {
        title: 'The platform has no enabled environment',
        hint: 'Enable one under environments in {{file}}.',
      },
      noVault: {
        title: 'The platform does not use Vault',
        hint: 'vaultAuth is switched off in {{file}}; the paths below apply once it is on.',
      },
      noLink: {
        title: 'The platform publishes no Vault UI, so there are no links',
        hint: 'Publish Vault in service-groups.yaml, or set gitopsPlatform.platforms.{{platform}}.links.vault in app-config.yaml. The commands work either way.',
      },
      hidden: {
        title: 'You may not see which variables are declared',
        hint: 'It takes the permission {{permission}}, which owners of a component usually have. Paths, policies and commands derive from the platform.',
      },
      unknown: {
        title: 'The variables are not known',
        hint: "They are declared in the service's repository, which could not be read. Paths, policies and commands derive from the platform and are right.",
      },
    },
    overview: {
      title: 'Variables by environment',
      variable: 'Variable',
      absent: 'not declared',
      warning: 'with a warning',
    },
    live: {
      version: 'version {{version}}, {{date}}',
      inVault: 'In Vault',
      otherKeys: 'Keys that no variable is declared for: {{keys}}',
      status: {
        filled: 'Filled',
        incomplete: 'Keys: {{present}} of {{all}}',
        placeholder: 'Not filled yet',
        missing: 'Not in Vault',
        deleted: 'Deleted',
        forbidden: 'Hidden from the portal',
        foreign: 'Of another service',
      },
      sync: {
        synced: 'In the cluster',
        failed: 'Not synchronised into the cluster',
        pending: 'Waits to be synchronised',
        absent: 'Nothing copies it into the cluster',
        since: 'since {{date}}',
      },
      key: {
        present: 'there',
        absent: 'missing',
        unknown: 'not known',
      },
      unconfigured: {
        title: 'What is in Vault is not known',
      },
    },
    environment: {
      namespace: 'Namespace',
      mount: 'Mount',
      namespacePolicy: 'Policy of the namespace',
      pattern: 'Allows to read',
      role: 'Role',
      audience: 'audience {{audience}}',
      servicePolicy: 'Policy of the service',
      serviceRole: 'Role of the service',
      table: 'Paths and variables in {{environment}}',
      variable: 'Variable',
      declaredIn: 'Declared in',
      ownPath: 'Path of this service',
      writtenAs: 'written as {{path}}',
      command: 'command for {{path}}',
      nothingRead: 'No variable is read from here.',
      notDeclared:
        '{{file}} does not exist, so nothing is declared for {{environment}} alone.',
    },
    finding: {
      'outside-policy': {
        title: 'The policy does not cover this path',
        message:
          '{{policy}} allows {{pattern}} only, so Vault denies it in {{environment}}.',
        hint: 'Move the secret to {{ownPath}} and declare that path in {{file}}, or ask the platform team for a policy.',
      },
      'other-environment': {
        title: 'This path belongs to {{owner}}',
        message:
          '{{policy}} allows {{pattern}} only, so Vault denies it in {{environment}}.',
        hint: 'Declare /{{ownPath}} in {{file}}: paths differ per environment and do not belong in default.yaml.',
      },
      'relative-outside-policy': {
        title: 'A relative path ends outside of the policy',
        message:
          'The chart {{version}} puts {namespace}/{appName}/{environment}/ in front of a path without a leading slash. {{policy}} allows {{pattern}} only, so Vault denies it.',
        hint: 'Write it with a leading slash in {{file}}: /{{ownPath}}',
      },
      relative: {
        title: 'A relative path',
        message:
          'The chart {{version}} puts {namespace}/{appName}/{environment}/ in front of a path without a leading slash. The policy covers the result.',
        hint: 'Write it with a leading slash, so that a later version of the chart reads the same path.',
      },
      clobbered: {
        title: 'Several paths write one Secret',
        message:
          'The chart {{version}} writes every path to the Kubernetes Secret {{secret}}; the last one wins, and the variables of the others are missing.',
        hint: 'Keep all variables of {{environment}} in one path.',
      },
      unknownVersion: '(version not stated)',
    },
  },
  translations: {
    ru: () => import('./ru'),
  },
});

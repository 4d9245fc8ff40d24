/** Messages of the tab of a component. */
export const overviewMessages = {
  title: 'On {{platform}}',
  description:
    '{{service}} in every environment: what runs, what is configured, and what is missing.',
  noEnvironments: {
    title: 'The platform has no enabled environment',
    hint: 'Enable one under environments in {{file}}.',
  },
  matrix: {
    title: 'Environments',
    state: 'Argo CD',
    image: 'Image',
    replicas: 'Replicas',
    address: 'Addresses',
    mirror: 'mirror',
    secrets: 'Secrets',
    previews: 'Previews',
    sync: 'Synchronised',
    configuration: 'Values',
    findings: 'Findings',
    automatic: 'automatically',
    byHand: 'by hand',
    noApplication: 'No application',
    noFile: 'no values file',
    running: 'running: {{tags}}',
    deployed: 'deployed {{date}}',
    declared: '{{number}} declared',
    filled: '{{present}} of {{all}} filled',
    hidden: '{{number}} hidden from the portal',
    notAllowed: 'you may not see them',
  },
  values: {
    title: 'Values that the chart gets',
    environment: 'Environment',
    compareWith: 'Compare with',
    nothing: 'Nothing',
    filter: 'Filter',
    path: 'Value',
    number: 'Values: {{number}}',
    differences: 'Differences: {{number}}',
    absent: 'not set',
    hidden: 'hidden: the name says that it is confidential',
    overrides: 'overrides {{files}}',
    removes: 'takes the default of the chart away',
  },
  findings: {
    title: 'Findings in the values files',
    none: 'Nothing is found.',
    what: {
      'ignored-key': 'is not read by the chart.',
      'conflicting-budgets':
        "stands beside the chart's own maxUnavailable: 1, and Kubernetes refuses a budget with both.",
      'other-environment-secret':
        'names {{secretPath}}, which belongs to another environment: no policy allows it.',
      'relative-secret-path':
        'is a relative path: the chart asks for {{secretPath}}, which no policy allows.',
      'several-secret-paths':
        'is read from a second path, {{secretPath}}: both write one Kubernetes Secret, and one overwrites the other.',
      'plaintext-secret':
        'looks confidential, and everybody who sees the repository can read it.',
      'misread-value':
        'means something else to Helm: yes, no, on and off are true or false, 0755 is 493, and long numbers or tags such as 1.10 lose digits.',
      'unread-file':
        'belongs to no environment of the platform: nothing reads it.',
      'ignored-auto-sync':
        'is false, but the template of the ApplicationSet turns false into true: Argo CD deploys by itself.',
    },
    do: {
      replace: 'Use {{replacement}}.',
      'ignored-key': 'Remove it.',
      'conflicting-budgets': 'Set pdb.maxUnavailable to null beside it.',
      'other-environment-secret':
        'Move it to the file of each environment, with the path of that environment.',
      'relative-secret-path':
        'Begin the path with a slash and the Vault prefix of the platform.',
      'several-secret-paths':
        'Put all variables of the service under one path.',
      'misread-value':
        'Put it in quotes where a text is meant; else write true, false or the plain number.',
      'unread-file': 'Delete it, or give it the name of an environment.',
      'ignored-auto-sync':
        'Take default true out of the template, and write autoSync for each environment.',
      'plaintext-secret':
        'Move it to Vault, name its path under secrets, and change the value: it stays in the history.',
    },
  },
  checklist: {
    title: 'Ready to deploy',
    nothingOpen: 'Nothing is open.',
    open: 'Open points: {{number}}.',
    done: 'Done: {{number}}.',
    unknown: 'Not known: {{number}}.',
    go: 'Go there',
    topic: {
      registered: 'enter the service in the platform',
      values: 'add the values file',
      image: 'build a first image: no tag is set',
      'secret-paths': 'use paths that the policy allows',
      'secrets-filled': 'fill the secrets in Vault',
      'secrets-in-cluster': 'synchronise the secrets into the cluster',
      synchronised: 'synchronise in Argo CD',
      healthy: 'make it healthy',
    },
  },
} as const;

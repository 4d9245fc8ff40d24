/**
 * Messages of the form fields.
 *
 * `name.problem.*`, `environmentName.problem.*` and `wave.title.*` pass texts of
 * the platform model on in English; other languages replace them by their own.
 */
export const formMessages = {
  platform: {
    label: 'Platform',
    placeholder: 'Choose a platform',
    empty: {
      title: 'No platform is configured',
      hint: 'An administrator adds platforms under gitopsPlatform.platforms in app-config.yaml.',
    },
    unknown: "There is no platform '{{platform}}'. Choose one of the list.",
    unreadable:
      "The platform '{{platform}}' cannot be read right now: {{message}}",
  },
  name: {
    label: 'Service name',
    problem: {
      empty: '{{message}}',
      'not-rfc1123': '{{message}}',
      'too-long': '{{message}}',
      taken: '{{message}}',
    },
    check: {
      repository:
        'The path of the repository, {{url}}, is taken. Choose another name.',
      catalog:
        "The catalog has a component '{{name}}' already. Choose another name.",
      registered:
        'The service exists already and is registered from {{url}}, which an earlier run made. Running again completes what is missing.',
      entered:
        'The platform has this service from this repository already. Running again completes what is missing.',
      absent:
        'There is no repository {{url}}. Give the address of the one that the service has.',
      unfinished:
        'An earlier run did not finish: its repository is at {{url}}, and this run goes on with it.',
      noGitHost:
        'The git host does not answer. Whether the repository can be made shows when the task runs.',
      noCatalog:
        'The catalog does not answer. Whether it has the name shows when the task runs.',
    },
  },
  plan: {
    label: 'What will be made',
    idle: {
      title: 'Choose platform and name first',
      hint: 'The plan follows from them.',
    },
    repository: {
      title: 'Repository',
      api: 'Repository of the API',
      free: 'It is made new.',
      existing: 'It is there, and stays as it is except for what is added.',
      taken: 'The path is taken: choose another name on the first page.',
      unfinished: 'An earlier run made it; this one goes on with it.',
      unknown: 'The git host does not answer: whether it exists is not known.',
      files: 'Main files of the repository',
    },
    environment: {
      automatic: '{{environment}}, deployed by itself',
      byHand: '{{environment}}, synchronised by hand',
      application: 'Application',
      namespace: 'Namespace',
      service: 'Service',
      address: 'Public address',
      vaultPath: 'Path in Vault',
      others: 'Not deployed, with everything switched off: {{environments}}.',
    },
    previews:
      'Each open merge request with a ticket gets the application {{application}}, reachable at {{host}}.',
    noPreviewHost: 'no public address',
    change: {
      registration: 'Merge request: entry on the platform',
      previews: 'Merge request: preview environments',
      route: 'Merge request: route of the API gateway',
      where: '{{files}} of {{repository}}',
      there: 'It is there already.',
      look: 'Look at it',
      difference: 'Difference of {{title}}',
      problem: 'This cannot be made',
      projectId:
        'The number in projectId stands in for that of the repository, which the git host gives when it is made.',
    },
  },
  environmentName: {
    label: 'Environment name',
    problem: {
      empty: '{{message}}',
      'not-rfc1123': '{{message}}',
      'too-long': '{{message}}',
      taken: '{{message}}',
    },
  },
  environments: {
    label: 'Environments',
    one: 'Environment',
    autoSync: 'deployed automatically',
    manualSync: 'deployed by hand',
    noDomain: 'no domain',
    atLeastOne: 'Choose at least one environment.',
    notOffered: "The platform has no enabled environment '{{environment}}'.",
    empty: {
      title: 'The platform has no enabled environment',
      hint: 'Enable one in base.yaml of the platform repository.',
    },
  },
  wave: {
    label: 'Sync wave',
    option: 'Wave {{value}} · {{title}}',
    title: {
      '0': 'Backend',
      '1': 'Gateway',
      '2': 'Frontend',
    },
    other: 'Wave {{value}}',
    services: 'With {{services}}',
    more: 'With {{services}} and {{others}} more',
    noServices: 'No service yet',
    usual: 'Services in this language usually begin with wave {{value}}.',
    notOffered: "The platform has no sync wave '{{wave}}'.",
  },
  domains: {
    label: 'Domains',
    main: 'main domain',
    mirror: 'mirror',
    noEnvironment: {
      title: 'Choose environments first',
      hint: 'The domains are those of the chosen environments.',
    },
    empty: 'This environment has no domain.',
    notOffered: "No chosen environment has the domain '{{domain}}'.",
  },
  mirror: {
    label: 'Mirror',
    last: 'index {{index}}, the last one',
    inFront: 'index {{index}}: the mirrors behind it would be renamed',
    noEnvironment: {
      title: 'Choose an environment first',
      hint: 'Its mirrors are listed here then.',
    },
    empty: "The environment '{{environment}}' has no mirror",
    unknown: "'{{domain}}' is no mirror of '{{environment}}'.",
    notLast:
      "'{{domain}}' is not the last mirror: those behind it would be renamed. Choose the last one.",
  },
  service: {
    label: 'Service',
    placeholder: 'Choose a service',
    search: 'Search',
    unknown:
      "The platform has no service '{{service}}'. Choose one of the list.",
    otherWave:
      "'{{service}}' is in sync wave {{wave}}, not {{wanted}}. Choose one of the list.",
    previewsEnabled:
      "'{{service}}' has preview environments already. Choose one of the list.",
    previewsDisabled:
      "'{{service}}' has no preview environments. Choose one of the list.",
    empty: {
      title: 'There is no service to choose',
      none: 'The platform has no service yet.',
      wave: 'The platform has no service in sync wave {{wave}}.',
      previewsEnabled: 'No service has preview environments.',
      previewsDisabled: 'Every service has preview environments already.',
      noPreviews:
        'The platform has no preview environments: it has no preview.yaml.',
    },
  },
  serviceGroup: {
    label: 'Service group',
    members: 'with {{members}}',
    noMembers: 'empty so far',
    notOffered: "The platform has no enabled service group '{{group}}'.",
    empty: {
      title: 'The platform has no enabled service group',
      hint: 'Add one to service-groups.yaml of the platform repository.',
    },
  },
  promotion: {
    label: 'Version',
    from: 'From',
    to: 'To',
    noVersion: 'no version yet',
    noFile: 'no values file',
    noService: 'Its versions are listed here then.',
    summary: '{{environment}}: {{now}} → {{next}}',
    summaryByHand:
      '{{environment}}: {{now}} → {{next}}, then synchronised by hand',
    incomplete: 'Choose where the version comes from and where it goes.',
    same: "The version cannot go from '{{environment}}' to itself.",
    noVersionIn: "There is no version in '{{environment}}'.",
    noFileFor: "The service has no values file for '{{environment}}'.",
    moved:
      "'{{environment}}' has {{tag}} by now, no longer {{expected}}. Choose again.",
    alreadyThere: "'{{environment}}' has {{tag}} already.",
    unreadable:
      "The versions of '{{service}}' cannot be read right now: {{message}}",
  },
  retirement: {
    label: 'Type the name of the service to confirm',
    noService: 'What happens to it is listed here then.',
    title: 'After the merge, {{service}} no longer runs anywhere',
    goes: 'Argo CD deletes these applications with everything that runs in them:',
    previews: 'its preview environments',
    stays:
      'Nobody touches these; delete them yourself when they are of no use:',
    images: 'its images and its entry in the catalog',
    mismatch: "To confirm, type the name of the service: '{{service}}'.",
  },
} as const;

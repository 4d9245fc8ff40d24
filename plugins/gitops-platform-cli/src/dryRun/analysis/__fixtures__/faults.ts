/** A bug, one line away from a template that is right. */
export interface Fault {
  /** What somebody did. */
  name: string;
  /** Folder below `examples/templates`. */
  template: string;
  /** File of that folder; the template file unless told otherwise. */
  file?: string;
  /** The line that is replaced, without its indentation. */
  line: string;
  /** What it is replaced by; empty where it is removed. */
  becomes: string;
  /** Rule that catches it. */
  rule: string;
  /** What catches it is a check of what comes out, not the analysis. */
  by?: 'output';
}

const skeleton = 'skeleton/typescript';

/** Bugs that people make in templates, and the rule that catches each. */
export const faults: Fault[] = [
  // Names in expressions
  { name: 'misspelt filter', template: 'node-service', line: 'message: ${{ each.value }} of ${{ parameters.name | upper }}', becomes: 'message: ${{ each.value }} of ${{ parameters.name | uper }}', rule: 'unknown-filter' },
  { name: 'filter of another template language', template: 'node-service', line: 'name: ${{ parameters.name }}', becomes: 'name: ${{ parameters.name | slugify }}', rule: 'unknown-filter' },
  { name: 'filter of the scaffolder in the wrong case', template: 'website', line: 'slug: ${{ parameters.repoUrl | projectSlug }}', becomes: 'slug: ${{ parameters.repoUrl | projectslug }}', rule: 'unknown-filter' },
  { name: 'unknown test', template: 'expressions', line: "if: \"{% if parameters.name is string and parameters.name is not upper %}yes{% endif %}\"", becomes: "if: \"{% if parameters.name is text and parameters.name is not upper %}yes{% endif %}\"", rule: 'unknown-test' },
  { name: 'unknown function', template: 'expressions', line: 'if: ${{ always() }}', becomes: 'if: ${{ success() }}', rule: 'unknown-variable' },
  { name: 'misspelt "parameters"', template: 'node-service', line: 'owner: ${{ parameters.owner }}', becomes: 'owner: ${{ parameter.owner }}', rule: 'unknown-variable' },
  { name: 'misspelt parameter', template: 'node-service', line: 'port: ${{ parameters.port }}', becomes: 'port: ${{ parameters.prot }}', rule: 'unknown-parameter' },
  { name: 'parameter without "parameters"', template: 'website', line: 'description: ${{ parameters.name | title }}', becomes: 'description: ${{ name | title }}', rule: 'unknown-variable' },
  { name: 'misspelt parameter in a branch that no case reaches', template: 'dependent-fields', line: 'message: Bucket ${{ parameters.bucketName or parameters.name }}', becomes: 'message: Bucket ${{ parameters.bucketname or parameters.name }}', rule: 'unknown-parameter' },
  { name: 'misspelt nested parameter', template: 'dependent-fields', line: 'message: ${{ parameters.database.engine }} with ${{ parameters.database.size }} GB for ${{ parameters.name }}', becomes: 'message: ${{ parameters.database.engin }} with ${{ parameters.database.size }} GB for ${{ parameters.name }}', rule: 'unknown-parameter' },
  { name: 'misspelt parameter of if/then/else', template: 'conditional-schema', line: "message: 'Host: ${{ parameters.host }}'", becomes: "message: 'Host: ${{ parameters.hostname }}'", rule: 'unknown-parameter' },
  { name: 'misspelt key of an item of each', template: 'iteration', line: 'message: ${{ each.key }} ${{ each.value.name }}', becomes: 'message: ${{ each.key }} ${{ each.value.nmae }}', rule: 'unknown-parameter' },
  { name: '"each" in a step without it', template: 'several-skeletons', line: 'targetPath: app', becomes: 'targetPath: ${{ each.value }}', rule: 'unknown-variable' },
  { name: 'part of a repository address that there is not', template: 'repository-settings', line: "topics: [service, '${{ (parameters.repoUrl | parseRepoUrl).repo }}']", becomes: "topics: [service, '${{ (parameters.repoUrl | parseRepoUrl).repository }}']", rule: 'unknown-member' },
  { name: 'key of a text', template: 'repository-settings', line: "topics: [service, '${{ (parameters.repoUrl | parseRepoUrl).repo }}']", becomes: "topics: [service, '${{ parameters.repoUrl.repo }}']", rule: 'unknown-member' },
  { name: 'filter with a named argument that it does not take', template: 'repository-settings', line: "gitCommitMessage: \"Create ${{ parameters.repoUrl | parseRepoUrl | pick('repo') }}\"", becomes: "gitCommitMessage: \"Create ${{ parameters.repoUrl | parseRepoUrl | pick(key='repo') }}\"", rule: 'wrong-arguments' },
  { name: 'map in a text', template: 'website', line: 'description: ${{ parameters.name | title }}', becomes: 'description: Site ${{ parameters.repoUrl | parseRepoUrl }}', rule: 'object-in-text' },
  // Syntax
  { name: 'missing brace', template: 'node-service', line: 'description: The service ${{ parameters.name }}', becomes: 'description: The service ${{ parameters.name }', rule: 'template-syntax' },
  { name: 'missing dollar', template: 'node-service', line: 'description: The service ${{ parameters.name }}', becomes: "description: 'The service {{ parameters.name }}'", rule: 'missing-dollar' },
  { name: '"&&" for "and"', template: 'node-service', line: "if: ${{ parameters.cache and parameters.language == 'typescript' }}", becomes: "if: ${{ parameters.cache && parameters.language == 'typescript' }}", rule: 'template-syntax' },
  { name: '"=" for "=="', template: 'dependent-fields', line: "if: ${{ parameters.storage === 'database' }}", becomes: "if: ${{ parameters.storage = 'database' }}", rule: 'template-syntax' },
  { name: 'ternary operator of JavaScript', template: 'gitlab-service', line: "- title: ${{ 'Project' if steps.publish.output.projectId else 'None' }}", becomes: "- title: \"${{ steps.publish.output.projectId ? 'Project' : 'None' }}\"", rule: 'template-syntax' },
  // Steps
  { name: 'misspelt step', template: 'node-service', line: "url: ${{ steps['publish'].output.remoteUrl }}", becomes: "url: ${{ steps['publsh'].output.remoteUrl }}", rule: 'unknown-step' },
  { name: 'step with a dash after a dot', template: 'website', line: 'remoteUrl: ${{ steps.publish.output.remoteUrl }}', becomes: 'remoteUrl: ${{ steps.fetch-base.output.remoteUrl }}', rule: 'unknown-step' },
  { name: 'result of a step that runs later', template: 'repository-settings', line: 'gitCommitMessage: "Create ${{ parameters.repoUrl | parseRepoUrl | pick(\'repo\') }}"', becomes: "gitCommitMessage: ${{ steps['dispatch'].output.url }}", rule: 'step-not-run-yet' },
  { name: 'output that the action does not have', template: 'node-service', line: "repoContentsUrl: ${{ steps['publish'].output.repoContentsUrl }}", becomes: "repoContentsUrl: ${{ steps['publish'].output.contentsUrl }}", rule: 'unknown-output' },
  { name: '"outputs" for "output"', template: 'node-service', line: "url: ${{ steps['publish'].output.remoteUrl }}", becomes: "url: ${{ steps['publish'].outputs.remoteUrl }}", rule: 'unknown-output' },
  { name: 'misspelt action', template: 'several-skeletons', line: 'action: fs:delete', becomes: 'action: fs:remove', rule: 'unknown-action' },
  { name: 'misspelt action in a step that no case reaches', template: 'recovery', line: 'action: debug:log', becomes: 'action: debug:logs', rule: 'unknown-action' },
  { name: 'two steps of one id', template: 'several-skeletons', line: '- id: framework', becomes: '- id: common', rule: 'duplicate-step-id' },
  { name: '"parameters" for "input"', template: 'no-form', line: 'input:', becomes: 'parameters:', rule: 'unknown-step-key' },
  { name: 'misspelt key of a step', template: 'dependent-fields', line: 'if: ${{ parameters.storage == "bucket" }}', becomes: 'when: ${{ parameters.storage == "bucket" }}', rule: 'unknown-step-key' },
  // Inputs
  { name: 'misspelt input', template: 'several-skeletons', line: 'targetPath: app', becomes: 'targetpath: app', rule: 'unknown-input' },
  { name: 'missing input', template: 'iteration', line: 'targetPath: config/${{ each.value }}.yaml', becomes: '', rule: 'missing-input' },
  { name: 'text where a list belongs', template: 'repository-settings', line: "labels: ['new']", becomes: 'labels: new', rule: 'wrong-input' },
  { name: 'text where a boolean belongs', template: 'repository-settings', line: 'allowMergeCommit: false', becomes: "allowMergeCommit: 'false'", rule: 'wrong-input' },
  { name: 'value that the action does not take', template: 'node-service', line: 'repoVisibility: private', becomes: 'repoVisibility: secret', rule: 'wrong-input' },
  { name: 'number of which an answer makes a text', template: 'repository-settings', line: 'number: 1', becomes: "number: '#${{ parameters.workflow }}'", rule: 'wrong-input' },
  { name: 'list through dump', template: 'gitlab-service', line: 'tags: ${{ parameters.topics }}', becomes: 'tags: ${{ parameters.topics | dmup }}', rule: 'unknown-filter' },
  { name: 'list as JSON where a list belongs', template: 'pull-request', line: 'reviewers: ${{ parameters.reviewers }}', becomes: 'reviewers: ${{ parameters.reviewers | dump }}', rule: 'wrong-input' },
  // Conditions
  { name: 'condition without braces', template: 'node-service', line: "if: ${{ parameters.cache and parameters.language == 'typescript' }}", becomes: 'if: parameters.cache', rule: 'plain-condition' },
  { name: 'comparison outside of the braces', template: 'dependent-fields', line: "if: ${{ parameters.storage === 'database' }}", becomes: "if: ${{ parameters.storage }} === 'database'", rule: 'plain-condition' },
  { name: 'condition in the braces of another language', template: 'conditional-schema', line: 'if: ${{ parameters.public }}', becomes: "if: '{{ parameters.public }}'", rule: 'missing-dollar' },
  { name: 'misspelt value in a condition', template: 'dependent-fields', line: "if: ${{ parameters.storage === 'database' }}", becomes: "if: ${{ parameters.storage === 'databse' }}", rule: 'impossible-comparison' },
  { name: 'boolean compared with a text', template: 'conditional-schema', line: 'if: ${{ parameters.public }}', becomes: "if: ${{ parameters.public == 'true' }}", rule: 'impossible-comparison' },
  { name: 'misspelt parameter in a condition', template: 'conditional-schema', line: 'if: ${{ parameters.public }}', becomes: 'if: ${{ parameters.publik }}', rule: 'unknown-parameter' },
  { name: 'condition that prints false', template: 'expressions', line: "if: \"{% if parameters.name is string and parameters.name is not upper %}yes{% endif %}\"", becomes: "if: \"{% if parameters.name is string %}true{% else %}false{% endif %}\"", rule: 'constant-condition' },
  { name: 'step that never runs', template: 'expressions', line: 'if: ${{ always() }}', becomes: 'if: ${{ 1 > 2 and false }}', rule: 'unreachable-step' },
  { name: 'value that a list of choices does not have', template: 'expressions', line: "if: ${{ parameters.count > 1 and parameters.ratio is defined or 'fast' in (parameters.flags or []) }}", becomes: "if: ${{ parameters.count > 1 and 'quick' in parameters.flags }}", rule: 'impossible-comparison' },
  { name: '"each" over a text', template: 'node-service', line: 'each: ${{ parameters.environments }}', becomes: 'each: ${{ parameters.name }}', rule: 'each-not-list' },
  { name: '"each" over a list in a text', template: 'node-service', line: 'each: ${{ parameters.environments }}', becomes: "each: '${{ parameters.environments }} '", rule: 'each-not-list' },
  // Secrets
  { name: 'secret that nobody asks for', template: 'secrets', line: 'token: ${{ secrets.USER_TOKEN }}', becomes: 'token: ${{ secrets.USER_OAUTH_TOKEN }}', rule: 'undeclared-secret' },
  { name: 'misspelt key of the credentials', template: 'node-service', line: 'secretsKey: USER_OAUTH_TOKEN', becomes: 'secretKey: USER_OAUTH_TOKEN', rule: 'undeclared-secret' },
  { name: 'secret in a log', template: 'expressions', line: "message: '${{ \"it''s\" }} ${{ range(0, 3) | join(\",\") }} ${{ parameters.free.anything.goes }} ${{ parameters.choice | dump }}'", becomes: 'message: ${{ secrets.backstageToken }} ${{ parameters.free.a }} ${{ parameters.choice }}', rule: 'secret-in-log' },
  { name: 'secret in the output', template: 'node-service', line: "url: ${{ steps['publish'].output.remoteUrl }}", becomes: 'url: https://example.test/?token=${{ secrets.USER_OAUTH_TOKEN }}', rule: 'secret-not-available' },
  { name: 'secret in a condition', template: 'expressions', line: 'if: ${{ always() }}', becomes: 'if: ${{ secrets.backstageToken }}', rule: 'secret-not-available' },
  // Form
  { name: 'required question that is not there', template: 'node-service', line: '- name', becomes: '- nmae', rule: 'unknown-required' },
  { name: 'default that is no choice', template: 'node-service', line: 'default: typescript', becomes: 'default: Typescript', rule: 'wrong-default' },
  { name: 'default of another type', template: 'node-service', line: 'default: 8080', becomes: "default: '8080'", rule: 'wrong-default' },
  { name: 'boolean of another YAML', template: 'conditional-schema', line: 'default: false', becomes: 'default: no', rule: 'wrong-default' },
  { name: 'name of a choice forgotten', template: 'node-service', line: '- TypeScript', becomes: '', rule: 'wrong-enum-names' },
  { name: 'pattern that is no regular expression', template: 'node-service', line: 'pattern: ^[a-z][a-z0-9-]*$', becomes: 'pattern: ^[a-z][a-z0-9-*$', rule: 'invalid-pattern' },
  { name: 'type that there is not', template: 'conditional-schema', line: 'type: boolean', becomes: 'type: bool', rule: 'invalid-schema' },
  { name: 'dependency on a question that is not there', template: 'dependent-fields', line: 'storage:', becomes: 'store:', rule: 'unknown-dependency' },
  { name: '"ui:option" for "ui:options"', template: 'node-service', line: 'ui:options:', becomes: 'ui:option:', rule: 'unknown-ui-key' },
  { name: 'order of a question that is not there', template: 'custom-fields', line: "ui:order: [cluster, '*']", becomes: "ui:order: [clusters, '*']", rule: 'wrong-order' },
  { name: 'question that nobody needs any more', template: 'macros', line: 'license: ${{ parameters.license }}', becomes: 'license: MIT', rule: 'unused-parameter' },
  { name: 'same key twice', template: 'node-service', line: 'title: Port', becomes: 'type: string', rule: 'duplicate-key' },
  // Skeletons
  { name: 'folder that is not there for one of the choices', template: 'node-service', line: '- javascript', becomes: '- coffeescript', rule: 'missing-folder' },
  { name: 'misspelt folder', template: 'several-skeletons', line: 'url: ./skeletons/common', becomes: 'url: ./skeletons/commons', rule: 'missing-folder' },
  { name: 'file that is not there', template: 'several-skeletons', line: "url: ./skeletons/ci/${{ 'gitlab-ci.yml' if parameters.ci == 'gitlab' else 'build.yaml' }}", becomes: "url: ./skeletons/ci/${{ 'gitlab-ci.yaml' if parameters.ci == 'gitlab' else 'build.yaml' }}", rule: 'missing-file' },
  { name: 'folder that nothing fetches any more', template: 'node-service', line: 'url: ./skeleton/cache', becomes: 'url: ./skeleton/typescript', rule: 'unfetched-file' },
  { name: 'options that exclude each other', template: 'node-service', line: 'templateFileExtension: .njk', becomes: 'templateFileExtension: .njk\n        cookiecutterCompat: true', rule: 'incompatible-options' },
  { name: 'ending that no file has', template: 'node-service', line: 'templateFileExtension: .njk', becomes: 'templateFileExtension: .tpl', rule: 'file-not-rendered' },
  { name: 'value that the step does not pass', template: 'node-service', line: 'port: ${{ parameters.port }}', becomes: '', rule: 'unknown-value' },
  { name: 'misspelt value in a file', template: 'node-service', file: `${skeleton}/catalog-info.yaml.njk`, line: 'owner: ${{ values.owner | dump }}', becomes: 'owner: ${{ values.onwer | dump }}', rule: 'unknown-value' },
  { name: '"parameters" in a file', template: 'node-service', file: `${skeleton}/catalog-info.yaml.njk`, line: 'name: ${{ values.name | dump }}', becomes: 'name: ${{ parameters.name | dump }}', rule: 'unknown-variable' },
  { name: 'misspelt filter in a file', template: 'node-service', file: `${skeleton}/package.json.njk`, line: '"name": ${{ values.name | dump }},', becomes: '"name": ${{ values.name | json }},', rule: 'unknown-filter' },
  { name: 'block that is not closed', template: 'node-service', file: `${skeleton}/src/main.ts.njk`, line: '{%- endfor %}', becomes: '', rule: 'template-syntax' },
  { name: 'misspelt choice in a file', template: 'several-skeletons', file: 'skeletons/common/readme.txt', line: '${{ values.name }}{% if values.framework == "flask" %} (Python){% elif values.framework == "express" %} (Node.js){% endif %}', becomes: '${{ values.name }}{% if values.framework == "flsk" %} (Python){% elif values.framework == "express" %} (Node.js){% endif %}', rule: 'impossible-comparison' },
  { name: 'missing dollar in a file', template: 'website', file: 'content/index.html', line: '<h1>${{ values.name | e }}</h1>', becomes: '<h1>{{ values.name | e }}</h1>${{ values.name }}', rule: 'missing-dollar' },
  { name: 'pipeline of GitHub rendered by mistake', template: 'website', line: '- .github/workflows/*', becomes: '- .github/*', rule: 'unknown-variable' },
  { name: 'Jinja method without cookiecutterCompat', template: 'cookiecutter', line: 'cookiecutterCompat: true', becomes: 'cookiecutterCompat: false', rule: 'unknown-variable' },
  { name: 'misspelt key of a value', template: 'node-service', file: `${skeleton}/package.json.njk`, line: '"repository": "${{ values.destination.host }}/${{ values.destination.owner }}/${{ values.destination.repo }}"', becomes: '"repository": "${{ values.destination.host }}/${{ values.destination.owner }}/${{ values.destination.name }}"', rule: 'unknown-member' },
  { name: 'misspelt variable of a loop', template: 'macros', file: 'skeleton/index.txt', line: '${{ field(module, value=loop.index) }}', becomes: '${{ field(modul, value=loop.index) }}', rule: 'unknown-variable' },
  { name: 'misspelt macro', template: 'macros', file: 'skeleton/index.txt', line: '${{ field(module, value=loop.index) }}', becomes: '${{ feld(module, value=loop.index) }}', rule: 'unknown-variable' },
  // The entity
  { name: 'owner that is no reference', template: 'website', line: 'owner: group:default/platform', becomes: 'owner: Platform Team', rule: 'wrong-owner' },
  { name: 'name that the catalog refuses', template: 'website', line: 'name: website', becomes: 'name: web site', rule: 'wrong-name' },
  { name: 'old version of the API', template: 'website', line: 'apiVersion: scaffolder.backstage.io/v1beta3', becomes: 'apiVersion: scaffolder.backstage.io/v1beta2', rule: 'invalid-template' },
  { name: 'link without an address', template: 'node-service', line: "url: ${{ steps['publish'].output.remoteUrl }}", becomes: "href: ${{ steps['publish'].output.remoteUrl }}", rule: 'link-without-target' },
  // What comes out
  { name: 'JSON with a comma too many', template: 'node-service', file: `${skeleton}/package.json.njk`, line: '"repository": "${{ values.destination.host }}/${{ values.destination.owner }}/${{ values.destination.repo }}"', becomes: '"repository": "${{ values.destination.host }}/${{ values.destination.owner }}/${{ values.destination.repo }}",', rule: 'invalid-json', by: 'output' },
  { name: 'YAML with wrong indentation', template: 'node-service', file: `${skeleton}/catalog-info.yaml.njk`, line: 'lifecycle: production', becomes: '   lifecycle: production', rule: 'invalid-yaml', by: 'output' },
  { name: 'same key twice in YAML that comes out', template: 'node-service', file: `${skeleton}/catalog-info.yaml.njk`, line: 'lifecycle: production', becomes: 'lifecycle: production\n  type: website', rule: 'duplicate-key', by: 'output' },
  { name: 'entity without a kind', template: 'node-service', file: `${skeleton}/catalog-info.yaml.njk`, line: 'kind: Component', becomes: '', rule: 'invalid-entity', by: 'output' },
];

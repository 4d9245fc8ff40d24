import type { GeneratedCase } from '../cases/GeneratedCase';
import { readCases } from '../cases/readCases';
import { selectExtremes } from '../cases/selectCases';
import { casesDirectory } from '../places';
import { repositoryOf } from '../cases/repositoryOf';
import { readPlatform, type Platform } from './readPlatform';
import { valuesProblems } from './valuesProblems';

/** A mistake in one file, made by lines at its end or by another text in it. */
interface Trap {
  file?: string;
  append?: string;
  replace?: [text: string, other: string];
  chart?: string;
  problems: string[];
}

const DEV = '.cicd/dev.yaml';
const DEFAULT = '.cicd/default.yaml';
const ENVIRONMENTS = ['dev', 'qa', 'live'];

/** What one of our templates with every option would look like with each mistake. */
const TRAPS: Record<string, Trap> = {
  replicaCount: {
    append: 'replicaCount: 2',
    problems: [
      `${DEV}: /: must NOT have additional properties (replicaCount)`,
      'dev: ignored-key replicaCount',
    ],
  },
  autoscaling: {
    append: 'autoscaling: {enabled: true}',
    problems: [
      `${DEV}: /: must NOT have additional properties (autoscaling)`,
      'dev: ignored-key autoscaling',
    ],
  },
  podDisruptionBudget: {
    append: 'podDisruptionBudget: {enabled: true}',
    problems: [
      `${DEV}: /: must NOT have additional properties (podDisruptionBudget)`,
      'dev: ignored-key podDisruptionBudget',
    ],
  },
  env: {
    append: 'env: {LOG_LEVEL: info}',
    problems: [
      `${DEV}: /: must NOT have additional properties (env)`,
      'dev: ignored-key env',
    ],
  },
  labels: {
    append: 'labels: {team: commerce}',
    problems: [
      `${DEV}: /: must NOT have additional properties (labels)`,
      'dev: ignored-key labels',
    ],
  },
  'dependencies.redis': {
    append: 'dependencies: {redis: {enabled: true}}',
    problems: [
      `${DEV}: /: must NOT have additional properties (dependencies)`,
      'dev: ignored-key dependencies.redis',
    ],
  },
  'hpa.minReplicas': {
    replace: ['  maxReplicas: 3', '  minReplicas: 1\n  maxReplicas: 3'],
    problems: [
      `${DEV}: /hpa: must NOT have additional properties (minReplicas)`,
      'dev: ignored-key hpa.minReplicas',
    ],
  },
  'gateway before 3.11': {
    append: 'gateway: {enabled: true, hostname: shop.example.test}',
    problems: [
      `${DEV}: /: must NOT have additional properties (gateway)`,
      'dev: ignored-key gateway',
    ],
  },
  'httpRoute from 3.11 on': {
    append: 'httpRoute: {enabled: true}',
    chart: '3.11.0',
    problems: [
      `${DEV}: /: must NOT have additional properties (httpRoute)`,
      'dev: ignored-key httpRoute',
    ],
  },
  'pdb.minAvailable beside the default of the chart': {
    replace: ['  maxUnavailable: 1', '  minAvailable: 1'],
    problems: [
      `${DEV}: /pdb: must have required property 'maxUnavailable'`,
      'dev: conflicting-budgets pdb.minAvailable',
    ],
  },
  'the path of dev in the file of every environment': {
    file: DEFAULT,
    append: 'secrets: {OTHER: /acme/price-service/dev/config}',
    problems: [
      'qa: other-environment-secret secrets.OTHER',
      'live: other-environment-secret secrets.OTHER',
    ],
  },
  'a relative path': {
    replace: ['"/acme/price-service/dev/config"', '"price-service/dev/config"'],
    problems: ['dev: relative-secret-path secrets.DATABASE_URL'],
  },
  'two paths for one Kubernetes Secret': {
    replace: [
      'SIGNING_KEY: "/acme/price-service/dev/config"',
      'SIGNING_KEY: "/acme/price-service/dev/keys"',
    ],
    problems: ['dev: several-secret-paths secrets.SIGNING_KEY'],
  },
  'a password in git': {
    file: DEFAULT,
    replace: ['  LOG_LEVEL: "info"', '  ADMIN_PASSWORD: "hunter2"'],
    problems: ENVIRONMENTS.map(
      environment =>
        `${environment}: plaintext-secret configmap.ADMIN_PASSWORD`,
    ),
  },
  'a password in an address': {
    replace: [
      '  ENVIRONMENT: "dev"',
      '  QUEUE: "amqp://shop:hunter2@queue:5672"',
    ],
    problems: ['dev: plaintext-secret configmap.QUEUE'],
  },
  'a misspelt key further down': {
    file: DEFAULT,
    replace: ['      internalPort: 8080', '      targetPort: 8080'],
    problems: [
      `${DEFAULT}: /service/ports/http: must NOT have additional properties (targetPort)`,
    ],
  },
  'a number where the chart wants a text': {
    file: DEFAULT,
    replace: ['SHUTDOWN_DELAY_MS: "5000"', 'SHUTDOWN_DELAY_MS: 5000'],
    problems: [`${DEFAULT}: /configmap/SHUTDOWN_DELAY_MS: must be string`],
  },
  'a tag that moves': {
    replace: ['tag: "unreleased"', 'tag: "latest"'],
    problems: [`${DEV}: /image/tag: must NOT be valid`],
  },
  'a tag that is no text': {
    replace: ['tag: "unreleased"', 'tag: 12345e67'],
    problems: [`${DEV}: /image/tag: must be string`],
  },
  'a tag of digits without quotes': {
    replace: ['tag: "unreleased"', 'tag: 1234567'],
    problems: [
      `${DEV}: /image/tag: must be string`,
      'dev: misread-value image.tag',
    ],
  },
  'a text that Helm takes for a boolean': {
    file: DEFAULT,
    replace: ['  LOG_LEVEL: "info"', '  LOG_LEVEL: off'],
    problems: ENVIRONMENTS.map(
      environment => `${environment}: misread-value configmap.LOG_LEVEL`,
    ),
  },
  'metrics at a port that is not there': {
    file: DEFAULT,
    replace: ['  port: http', '  port: metrics'],
    problems: ENVIRONMENTS.map(
      environment =>
        `${environment}: serviceMonitor.port is no key of service.ports`,
    ),
  },
  'a probe at a port that is not there': {
    file: DEFAULT,
    replace: [
      '    path: /readyz\n    port: 8080',
      '    path: /readyz\n    port: 80',
    ],
    problems: ENVIRONMENTS.map(
      environment =>
        `${environment}: readinessProbe asks at no port of the service`,
    ),
  },
  'nothing to scale': {
    replace: ['  maxReplicas: 3', '  maxReplicas: 1'],
    problems: ['dev: hpa.maxReplicas leaves nothing to scale above replicas'],
  },
  'the environment of another file': {
    replace: ['environment: dev', 'environment: qa'],
    problems: ['dev: environment is not dev'],
  },
  'another application': {
    file: DEFAULT,
    replace: ['appName: price-service', 'appName: other-service'],
    problems: ENVIRONMENTS.map(
      environment => `${environment}: appName is not price-service`,
    ),
  },
};

describe('traps of the platform', () => {
  let platform: Platform;
  let full: GeneratedCase;

  beforeAll(async () => {
    platform = await readPlatform('shop');
    const cases = readCases(casesDirectory, 'service');
    full = selectExtremes(cases).find(
      ({ values }) => values.name === 'price-service',
    )!;
  });

  it.each(Object.entries(TRAPS))('%s is found', async (_, trap) => {
    const { file = DEV, append, replace, chart, problems } = trap;
    const { model } = platform;
    const found = await valuesProblems(
      {
        ...platform,
        model: {
          ...model,
          chart: { ...model.chart, version: chart ?? model.chart.version },
        },
      },
      repositoryOf(full, (path, text) =>
        path === file ? changed(text, { append, replace }) : text,
      ),
      'price-service',
    );
    expect(found).toEqual(expect.arrayContaining(problems));
  });
});

function changed(
  text: string,
  { append, replace }: Pick<Trap, 'append' | 'replace'>,
): string {
  if (replace) {
    expect(text).toContain(replace[0]);
    return text.replace(replace[0], replace[1]);
  }
  return `${text}\n${append}\n`;
}

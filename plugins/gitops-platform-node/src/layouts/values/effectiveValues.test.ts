import { parseYamlSource } from '../../edit/source/parseYamlSource';
import { effectiveValues } from './effectiveValues';

const shared = `serviceMonitor:
  enabled: true
  interval: 30s
imagePullSecrets:
  - name: regsecret
`;
const defaults = `appName: user-service
serviceMonitor:
  interval: 15s
replicas: 1
hosts: [a.example.test, b.example.test]
empty: {}
`;
const live = `replicas: 3
serviceMonitor: null
hosts:
  - live.example.test
secrets:
  DATABASE_URL: /acme/user-service/live/config
`;

const merged = (...texts: string[]) =>
  effectiveValues(
    texts.map((text, index) => parseYamlSource(text, `${index}.yaml`)),
  );

const shown = (values: ReturnType<typeof merged>) =>
  values.map(({ path, value, file, line, overrides }) => [
    path.join('.'),
    value,
    `${file}:${line}`,
    overrides,
  ]);

describe('effectiveValues', () => {
  it('says where each value comes from and what it overrides', () => {
    expect(shown(merged(shared, defaults))).toEqual([
      ['serviceMonitor.enabled', 'true', '0:2', []],
      ['serviceMonitor.interval', '"15s"', '1:3', [0]],
      ['imagePullSecrets.0.name', '"regsecret"', '0:5', []],
      ['appName', '"user-service"', '1:1', []],
      ['replicas', '1', '1:4', []],
      ['hosts.0', '"a.example.test"', '1:5', []],
      ['hosts.1', '"b.example.test"', '1:5', []],
      ['empty', '{}', '1:6', []],
    ]);
  });

  it('merges as Helm does: lists as a whole, and null stays to remove a default of the chart', () => {
    expect(shown(merged(shared, defaults, live))).toEqual([
      ['serviceMonitor', 'null', '2:2', [0, 1]],
      ['imagePullSecrets.0.name', '"regsecret"', '0:5', []],
      ['appName', '"user-service"', '1:1', []],
      ['replicas', '3', '2:1', [1]],
      ['hosts.0', '"live.example.test"', '2:4', [1]],
      ['empty', '{}', '1:6', []],
      ['secrets.DATABASE_URL', '"/acme/user-service/live/config"', '2:6', []],
    ]);
  });

  it('shows what Helm reads, at the place where it is written', () => {
    expect(
      shown(merged('debug: on\nmode: 0755\n', 'mode: 0644\non: 1\n')),
    ).toEqual([
      ['debug', 'true', '0:1', []],
      ['mode', '420', '1:1', [0]],
      ['true', '1', '1:2', []],
    ]);
  });

  it.each([
    ['a: yes\n', true],
    ['a: true\n', undefined],
    ['a: "yes"\n', undefined],
    ['a: 0755\n', true],
    ['a: 755\n', undefined],
    ['a: {y: 1}\n', true],
    ['a: {8080: 1}\n', undefined],
    ['a: {y: {}}\n', true],
    ['a: [~, {}, []]\n', undefined],
    ['a: 12345678901234567890\n', true],
    ['a: 9007199254740991\n', undefined],
    ['a: -0\n', undefined],
    ['a: |\n  x', undefined],
  ])('says whether others read %j as Helm does', (text, misread) => {
    expect(merged(text)[0].misread).toBe(misread);
  });

  it.each([
    ['configmap:\n  DB_PASSWORD: hunter2\n', 'configmap.DB_PASSWORD'],
    ['configmap:\n  apiKey: abc\n', 'configmap.apiKey'],
    ['env:\n  token:\n    value: abc\n', 'env.token.value'],
    [
      'configmap:\n  DATABASE: postgres://shop:hunter2@db:5432/shop\n',
      'configmap.DATABASE',
    ],
    ['configmap:\n  SENTRY_DSN: https://abc@sentry\n', 'configmap.SENTRY_DSN'],
  ])('keeps what should not be in git to itself: %j', (text, path) => {
    const [value] = merged(text);
    expect(value.path.join('.')).toBe(path);
    expect(value).not.toHaveProperty('value');
    expect(JSON.stringify(value)).not.toMatch(/hunter2|"abc"|@sentry/);
  });

  it.each([
    'secretsProvider:\n  vault:\n    authRef: vault-auth\n',
    'secrets:\n  API_TOKEN: /acme/user-service/dev/config\n',
    'configmap:\n  TOKENS_PER_MINUTE: "5"\n',
    'configmap:\n  URL: https://shop.example.test/a\n',
  ])('shows what is no secret: %j', text => {
    expect(merged(text)[0]).toHaveProperty('value');
  });
});

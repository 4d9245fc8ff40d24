import fc from 'fast-check';
import { examplePlatform } from '../testing';
import { previewApplicationName } from '../previews';
import { applicationLabels, applicationName } from './applications';
import { cacheServiceName, kubernetesServiceName } from './kubernetesServices';
import { isDnsHost, isDnsLabel, MAXIMUM_LABEL_LENGTH } from './labels';
import { infrastructureNamespaceOf, namespaceOf } from './namespaces';
import { validateEnvironmentName } from './environmentNames';
import { validateServiceName } from './serviceNames';

const codesOf = (...parameters: Parameters<typeof validateServiceName>) =>
  validateServiceName(...parameters).map(problem => problem.code);

describe('derived names', () => {
  it('derives namespaces from the namespace prefix, not from the Vault prefix', () => {
    expect(namespaceOf(examplePlatform, 'qa')).toBe('shop-qa');
  });

  it.each([
    ['live', 'infra-live'],
    ['dev', 'data-dev'],
    ['unheard-of', 'infra-unheard-of'],
  ])('finds the infrastructure namespace of %s', (environment, expected) => {
    const environments = examplePlatform.environments.map(candidate =>
      candidate.name === 'dev'
        ? { ...candidate, infraNamespace: 'data-dev' }
        : candidate,
    );
    expect(infrastructureNamespaceOf({ environments }, environment)).toBe(
      expected,
    );
  });

  it('names applications and Kubernetes Services', () => {
    expect(applicationName('user-service', 'dev')).toBe('user-service-dev');
    expect(kubernetesServiceName('user-service')).toBe('user-service-sv');
    expect(cacheServiceName('user-service')).toBe('user-service-cache-sv');
  });

  it('labels applications', () => {
    expect(applicationLabels(examplePlatform, 'user-service', 'dev')).toEqual({
      'app.kubernetes.io/name': 'user-service',
      environment: 'dev',
      'app.kubernetes.io/part-of': 'acme',
    });
  });
});

describe('isDnsLabel and isDnsHost', () => {
  it.each([
    ['a', true],
    ['shop-42', true],
    ['4', true],
    ['x'.repeat(63), true],
    ['x'.repeat(64), false],
    ['', false],
    ['-a', false],
    ['a-', false],
    ['A', false],
    ['a_b', false],
    ['a.b', false],
    ['a\n', false],
  ])('says of the label %j: %s', (text, expected) => {
    expect(isDnsLabel(text)).toBe(expected);
  });

  it.each([
    ['shop-42.preview.example.test', true],
    ['localhost', true],
    ['example..test', false],
    ['example.test.', false],
    [`${'x'.repeat(64)}.test`, false],
    [Array(64).fill('abc').join('.'), false],
  ])('says of the host %j: %s', (text, expected) => {
    expect(isDnsHost(text)).toBe(expected);
  });
});

describe('validateServiceName', () => {
  it.each([
    ['cart-service', []],
    ['a', []],
    ['web2', []],
    ['', ['empty']],
    ['   ', ['empty']],
    ['Bad_Name', ['not-rfc1123']],
    ['Cart', ['not-rfc1123']],
    ['cart service', ['not-rfc1123']],
    ['корзина', ['not-rfc1123']],
    ['cart-', ['not-rfc1123']],
    ['-cart', ['not-rfc1123']],
    ['2fa', ['not-rfc1123']],
    ['cart\n', ['not-rfc1123']],
    ['x'.repeat(42), []],
    ['x'.repeat(43), ['too-long']],
    [`${'x'.repeat(43)}_`, ['not-rfc1123', 'too-long']],
    ['user-service', ['taken']],
  ])('judges %j: %j', (name, expected) => {
    expect(codesOf(name, { model: examplePlatform })).toEqual(expected);
  });

  it('says which character count is possible', () => {
    const [problem] = validateServiceName('x'.repeat(50));
    expect(problem.message).toContain('50 characters');
    expect(problem.message).toContain('at most 42');
  });

  it('leaves room for the longest environment', () => {
    const model = {
      ...examplePlatform,
      environments: [
        {
          name: 'load-and-performance-testing',
          enabled: true,
          autoSync: true,
          infraNamespace: 'infra',
          mirrors: [],
          links: {},
        },
      ],
    };
    expect(codesOf('x'.repeat(34), { model })).toEqual([]);
    expect(codesOf('x'.repeat(35), { model })).toEqual(['too-long']);
  });

  it('says so where an environment leaves no room at all', () => {
    const [environment] = examplePlatform.environments;
    const [problem] = validateServiceName('cart', {
      model: {
        ...examplePlatform,
        environments: [{ ...environment, name: 'e'.repeat(63) }],
      },
    });
    expect(problem).toEqual({
      code: 'too-long',
      message: expect.stringContaining('No name is short enough'),
    });
  });

  it('refuses a name whose application another service has', () => {
    const [dev] = examplePlatform.environments;
    const [user] = examplePlatform.services;
    const [problem] = validateServiceName('cart', {
      model: {
        name: 'shop',
        environments: [dev, { ...dev, name: 'eu-dev' }],
        services: [{ ...user, name: 'cart-eu' }],
      },
    });
    expect(problem).toEqual({
      code: 'taken',
      message:
        "The Argo CD application 'cart-eu-dev' belongs to the service 'cart-eu' already; choose another name.",
    });
  });

  it('accepts only names from which every derived name is a valid label', () => {
    const label = fc.stringMatching(/^[a-z0-9-]{0,70}$/);
    fc.assert(
      fc.property(fc.oneof(label, fc.string()), name => {
        fc.pre(
          validateServiceName(name, { model: examplePlatform }).length === 0,
        );
        const derived = [
          ...examplePlatform.environments.map(environment =>
            applicationName(name, environment.name),
          ),
          kubernetesServiceName(name),
          cacheServiceName(name),
          previewApplicationName(name, 'abcdef-12345'),
        ];
        for (const text of derived) {
          expect(text.length).toBeLessThanOrEqual(MAXIMUM_LABEL_LENGTH);
          expect(isDnsLabel(text)).toBe(true);
          expect(text).toMatch(/^[a-z]/);
        }
      }),
    );
  });

  it('has an English sentence for each problem', () => {
    fc.assert(
      fc.property(fc.string(), name => {
        for (const { message } of validateServiceName(name)) {
          expect(message).toMatch(/^[A-Z][\s\S]*\.$/);
        }
      }),
    );
  });
});

describe('validateEnvironmentName', () => {
  it.each([
    ['stage', []],
    ['2025', []],
    ['', ['empty']],
    ['Stage', ['not-rfc1123']],
    ['stage-', ['not-rfc1123']],
    ['-stage', ['not-rfc1123']],
    ['stage\n', ['not-rfc1123']],
    ['perf', ['taken']],
    // With payment-service, the longest name of the platform.
    ['x'.repeat(47), []],
    ['x'.repeat(48), ['too-long']],
  ])('judges %j: %j', (name, expected) => {
    expect(
      validateEnvironmentName(name, { model: examplePlatform }).map(
        ({ code }) => code,
      ),
    ).toEqual(expected);
  });

  it('names what would be too long', () => {
    const [problem] = validateEnvironmentName('x'.repeat(60), {
      model: { ...examplePlatform, services: [] },
    });
    expect(problem.message).toContain(`'shop-${'x'.repeat(60)}'`);
  });

  it('judges the spelling without a platform', () => {
    expect(validateEnvironmentName('perf')).toEqual([]);
    expect(validateEnvironmentName('Perf')).toHaveLength(1);
  });
});

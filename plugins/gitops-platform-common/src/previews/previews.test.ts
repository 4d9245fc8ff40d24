import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import type { PreviewService, PreviewSettings } from '../model';
import { isDnsHost, MAXIMUM_LABEL_LENGTH } from '../names';
import { examplePlatform } from '../testing';
import { matchesBranch } from './branchMatch';
import { previewAddressPattern, previewHost } from './hosts';
import { previewFor } from './previewFor';
import { isImageTag, previewImageTag, previewTag } from './tags';

function platform(
  rule: Partial<PreviewService> = {},
  settings: Partial<PreviewSettings> = {},
) {
  return {
    name: 'shop',
    previews: {
      enabled: true,
      baseDomain: 'preview.example.test',
      ...settings,
      services: [{ service: 'frontend', enabled: true, ...rule }],
    },
  };
}

const branches = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[A-Za-z]{1,40}-[0-9]{1,40}[-/a-zA-Z#_.]{0,80}$/),
);

describe('previewTag', () => {
  it.each([
    ['SHOP-42-new-cart', 'shop-42'],
    ['shop-42', 'shop-42'],
    ['Shop-42/x', 'shop-42'],
    ['SHOP-42new', 'shop-42'],
    ['SHOP-042', 'shop-042'],
    ['SHOP42', undefined],
    ['SHOP-', undefined],
    ['42-SHOP', undefined],
    ['feature/SHOP-42', undefined],
    ['МАГАЗИН-42', undefined],
    ['SHOP_A-42', undefined],
    ['', undefined],
  ])('of %j is %j', (branch, expected) => {
    expect(previewTag(branch)).toBe(expected);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(branches, branch => {
        const tag = previewTag(branch);
        fc.pre(tag !== undefined);
        expect(previewTag(tag!)).toBe(tag);
      }),
    );
  });
});

describe('previewImageTag', () => {
  it.each([
    ['SHOP-42-new-cart', 'shop-42-new-cart'],
    ['Feature/SHOP-42/x', 'feature-shop-42-x'],
    ['shop-42', 'shop-42'],
  ])('of %j is %j', (branch, expected) => {
    expect(previewImageTag(branch)).toBe(expected);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(branches, branch => {
        const tag = previewImageTag(branch);
        expect(previewImageTag(tag)).toBe(tag);
        expect(tag).not.toContain('/');
      }),
    );
  });

  it.each([
    ['shop-42', true],
    ['x'.repeat(128), true],
    ['x'.repeat(129), false],
    ['-shop', false],
    ['shop#42', false],
    ['магазин', false],
    ['', false],
  ])('knows whether %j can be an image tag', (text, expected) => {
    expect(isImageTag(text)).toBe(expected);
  });
});

describe('matchesBranch', () => {
  it.each([
    ['^[A-Z]+-[0-9]+-.*', 'SHOP-42-cart', true],
    ['^[A-Z]+-[0-9]+-.*', 'shop-42-cart', false],
    ['^[A-Z]+-[0-9]+-.*', 'SHOP-42', false],
    ['SHOP-', 'feature/SHOP-42', true],
    ['^SHOP-', 'feature/SHOP-42', false],
    ['(?i)^shop-', 'SHOP-42', true],
    ['^\\pL+-[0-9]', 'МАГАЗИН-42', true],
    ['', 'anything', true],
    [undefined, 'anything', true],
  ])('%j on %j: %s', (expression, branch, expected) => {
    expect(matchesBranch(expression, branch)).toBe(expected);
  });

  it.each(['[0-9', '(?=SHOP)', '(?<!x)SHOP', '(a)\\1', '*'])(
    'refuses %j, which is not RE2',
    expression => {
      expect(() => matchesBranch(expression, 'SHOP-42')).toThrow(InputError);
      expect(() => matchesBranch(expression, 'SHOP-42')).toThrow(expression);
    },
  );
});

describe('previewHost and previewAddressPattern', () => {
  it('puts the tag before the base domain', () => {
    expect(previewHost(examplePlatform, 'shop-42')).toBe(
      'shop-42.preview.example.test',
    );
    expect(previewAddressPattern(examplePlatform)).toBe(
      'https://{tag}.preview.example.test',
    );
  });

  it.each([
    ['without previews', undefined],
    ['without a domain', { enabled: true, services: [] }],
  ])('has neither %s', (_, previews) => {
    expect(previewHost({ previews }, 'shop-42')).toBeUndefined();
    expect(previewAddressPattern({ previews })).toBeUndefined();
  });

  it('has no address pattern where previews are switched off', () => {
    const model = platform({}, { enabled: false });
    expect(previewAddressPattern(model)).toBeUndefined();
  });

  it('is a valid host or refused', () => {
    fc.assert(
      fc.property(
        branches,
        fc.oneof(fc.domain(), fc.string()),
        (tag, domain) => {
          const host = previewHost(platform({}, { baseDomain: domain }), tag);
          expect(host === undefined || isDnsHost(host)).toBe(true);
        },
      ),
    );
  });
});

describe('previewFor', () => {
  it('derives everything from the branch', () => {
    expect(
      previewFor(examplePlatform, 'user-service', ' SHOP-42-New/Cart '),
    ).toEqual({
      eligible: true,
      branch: 'SHOP-42-New/Cart',
      tag: 'shop-42',
      host: 'shop-42.preview.example.test',
      url: 'https://shop-42.preview.example.test',
      application: 'preview-user-service-shop-42',
      appName: 'user-service-shop-42',
      imageTag: 'shop-42-new-cart',
      namespace: 'shop-dev',
      labels: {
        'preview/service': 'user-service',
        'preview/jira-tag': 'shop-42',
      },
      warnings: [
        {
          code: 'tag-shared',
          tag: 'shop-42',
          message: expect.stringContaining('SHOP-42'),
        },
      ],
    });
  });

  it.each([
    ['appNameBase', { appNameBase: 'shell' }, { appName: 'shell-shop-1' }],
    ['service name', {}, { appName: 'frontend-shop-1' }],
    ['namespace', { namespace: 'shop-qa' }, { namespace: 'shop-qa' }],
    ['no namespace', {}, { namespace: undefined }],
    ['no filter', { branchMatch: undefined }, { eligible: true }],
  ])('respects the rule: %s', (_, rule, expected) => {
    expect(previewFor(platform(rule), 'frontend', 'SHOP-1')).toMatchObject(
      expected,
    );
  });

  it('falls back to the namespace of the gateway', () => {
    const model = platform({}, { gatewayNamespace: 'shop-dev' });
    expect(previewFor(model, 'frontend', 'SHOP-1')).toMatchObject({
      namespace: 'shop-dev',
    });
  });

  const strict = { branchMatch: '^[A-Z]+-[0-9]+-.*' };
  it.each([
    ['previews-disabled', { name: 'shop' }, 'SHOP-1-x', 'enabled'],
    [
      'previews-disabled',
      platform({}, { enabled: false }),
      'SHOP-1',
      'enabled',
    ],
    [
      'previews-disabled',
      platform({}, { baseDomain: '' }),
      'SHOP-1',
      'baseDomain',
    ],
    [
      'service-not-listed',
      platform({ service: 'other' }),
      'SHOP-1',
      'frontend',
    ],
    [
      'service-disabled',
      platform({ enabled: false }),
      'SHOP-1',
      'enabled: true',
    ],
    ['branch-empty', platform(), '', 'Enter'],
    ['branch-empty', platform(), '   ', 'Enter'],
    ['branch-does-not-match', platform(strict), 'main', '^[A-Z]+-[0-9]+-.*'],
    ['branch-does-not-match', platform(strict), 'shop-1-x', "to 'SHOP-1-x'"],
    ['branch-does-not-match', platform(strict), 'ветка', 'ветка'],
    ['no-tag', platform({ branchMatch: 'SHOP' }), 'feature/SHOP-1', 'SHOP-42'],
    ['no-tag', platform(), 'main', 'main'],
    ['name-too-long', platform(), `SHOP-${'1'.repeat(59)}`, '64 characters'],
    [
      'name-too-long',
      platform(),
      `SHOP-${'1'.repeat(45)}`,
      'preview-frontend-',
    ],
    ['invalid-rule', platform({ branchMatch: '[0-9' }), 'SHOP-1', '[0-9'],
    [
      'invalid-rule',
      platform({}, { baseDomain: 'a_b.test' }),
      'SHOP-1',
      'a_b.test',
    ],
    ['invalid-rule', platform({ appNameBase: 'Web UI' }), 'SHOP-1', 'Web UI'],
  ])('refuses: %s', (reason, model, branch, detail) => {
    expect(previewFor(model, 'frontend', branch)).toEqual({
      eligible: false,
      branch: branch.trim(),
      reason,
      detail: expect.stringContaining(detail),
    });
  });

  it('names the place of the rule that refuses', () => {
    const position = { file: 'platform/preview.yaml', line: 12 };
    expect(
      previewFor(platform({ enabled: false, position }), 'frontend', 'SHOP-1'),
    ).toMatchObject({
      detail: expect.stringContaining('platform/preview.yaml:12'),
    });
  });

  it('names the open merge requests that share the tag', () => {
    const answer = previewFor(platform(), 'frontend', 'SHOP-1-a', {
      openBranches: ['SHOP-1-a', 'shop-1-b', 'SHOP-12-c', 'main'],
    });
    expect(answer).toMatchObject({
      warnings: [{ code: 'tag-shared', tag: 'shop-1', branches: ['shop-1-b'] }],
    });
  });

  it('does not warn where no open merge request shares the tag', () => {
    expect(
      previewFor(platform(), 'frontend', 'SHOP-1-a', {
        openBranches: ['SHOP-1-a', 'SHOP-2'],
      }),
    ).toMatchObject({ eligible: true, warnings: [] });
  });

  it.each(['SHOP-1-корзина', 'SHOP-1-a#b', `SHOP-1-${'x'.repeat(130)}`])(
    'warns that %j makes no image tag',
    branch => {
      expect(
        previewFor(platform(), 'frontend', branch, { openBranches: [] }),
      ).toMatchObject({
        eligible: true,
        warnings: [
          { code: 'image-tag-invalid', imageTag: branch.toLowerCase() },
        ],
      });
    },
  );

  it('gives only names that Kubernetes and DNS accept', () => {
    fc.assert(
      fc.property(
        branches,
        fc.constantFrom(undefined, 'shell', 'a-b', 'Web UI'),
        (branch, base) => {
          const answer = previewFor(
            platform({ appNameBase: base }),
            'frontend',
            branch,
          );
          fc.pre(answer.eligible);
          expect(isDnsHost(answer.host)).toBe(true);
          expect(new URL(answer.url).host).toBe(answer.host);
          expect(answer.application.length).toBeLessThanOrEqual(
            MAXIMUM_LABEL_LENGTH,
          );
          expect(answer.tag).toBe(previewTag(branch.trim()));
        },
      ),
    );
  });
});

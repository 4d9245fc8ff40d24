import { userServiceView } from '../testing';
import { previewFor } from './previewFor';
import { suggestBranch } from './suggestBranch';

const { model } = userServiceView;

describe('suggestBranch', () => {
  it.each([
    ['shop-142-checkout', 'SHOP-142-checkout'],
    ['feature/SHOP-142-checkout', 'SHOP-142-checkout'],
    ['feature/shop-142-checkout', 'SHOP-142-checkout'],
    ['SHOP-142', 'SHOP-142-short-description'],
    ['SHOP142-checkout', 'SHOP-142-checkout'],
    ['SHOP_142_checkout', 'SHOP-142-checkout'],
    ['shop 142', 'SHOP-142-short-description'],
  ])('suggests for %s: %s', (branch, expected) => {
    expect(suggestBranch(model, 'user-service', branch)).toBe(expected);
    expect(previewFor(model, 'user-service', expected).eligible).toBe(true);
  });

  it.each([
    'main',
    'checkout',
    'OTHER-1-checkout',
    'ветка-142',
    'shop-1 with spaces',
    '',
  ])('has nothing to suggest for %j', branch => {
    expect(suggestBranch(model, 'user-service', branch)).toBeUndefined();
  });

  it('has nothing to suggest for a service without previews', () => {
    expect(
      suggestBranch(model, 'legacy-reports', 'shop-142-checkout'),
    ).toBeUndefined();
  });
});

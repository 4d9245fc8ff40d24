import fc from 'fast-check';
import { escapeForString, labelMatcher } from './promql';

/** As Prometheus reads the inside of a quoted string. */
function read(text: string): string {
  return text.replace(
    /\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/g,
    (_match, short, long) =>
      String.fromCodePoint(Number.parseInt(short ?? long, 16)),
  );
}

describe('escapeForString', () => {
  it('leaves the names of Kubernetes alone', () => {
    expect(escapeForString('shop-live/user-service.v2')).toBe(
      'shop-live/user-service.v2',
    );
  });

  it('lets no text out of its quotes', () => {
    expect(labelMatcher('workload', '",a="b"} or vector(1) #')).toBe(
      String.raw`workload="\u0022\u002ca\u003d\u0022b\u0022\u007d\u0020or\u0020vector\u00281\u0029\u0020\u0023"`,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const escaped = escapeForString(text);
        expect(escaped).toMatch(/^([\w\-./]|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*$/);
        expect(read(escaped)).toBe(text);
      }),
    );
  });
});

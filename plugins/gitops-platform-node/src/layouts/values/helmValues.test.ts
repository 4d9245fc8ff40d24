import { parseYamlSource } from '../../edit/source/parseYamlSource';
import { helmScalar } from './helmScalar';
import { helmValues, locateHelmValue } from './helmValues';

const sourceOf = (text: string) => parseYamlSource(text, 'dev.yaml');

// What Helm makes of these is shown by `npm run test:helm`.
describe('helmScalar', () => {
  it.each<[string, unknown]>([
    ['yes', true],
    ['Off', false],
    ['n', false],
    ['yEs', 'yEs'],
    ['~', null],
    ['', null],
    ['0755', 493],
    ['0o17', 15],
    ['0x1F', 31],
    ['0b11', 3],
    ['-0b11', -3],
    ['089', 89],
    ['1_000', 1000],
    ['_1', '_1'],
    ['0xFFFFFFFFFFFFFFFF', 2 ** 64],
    ['0xFFFFFFFFFFFFFFFFF', '0xFFFFFFFFFFFFFFFFF'],
    ['-0xFFFFFFFFFFFFFFFF', '-0xFFFFFFFFFFFFFFFF'],
    ['12345678901234567890', 12345678901234567000],
    ['1.10', 1.1],
    ['-.5', -0.5],
    ['.5_5', 0.55],
    ['.5_', '.5_'],
    ['1e3', 1000],
    ['1e400', '1e400'],
    ['.inf', Infinity],
    ['12:30', '12:30'],
    ['2024-01-01', '2024-01-01'],
    ['1.2.3', '1.2.3'],
    ['-', '-'],
  ])('reads %s', (text, value) => {
    expect(helmScalar(text)).toBe(value);
  });
});

describe('helmValues', () => {
  it('reads plain texts alone by the rules of Helm', () => {
    expect(
      helmValues(
        sourceOf(
          'a: [yes, "yes", \'no\', !!str on]\nb: |-\n  0755\ny: {0755: off}\n',
        ),
      ),
    ).toEqual({
      a: [true, 'yes', 'no', 'on'],
      b: '0755',
      true: { 493: false },
    });
  });

  it('lets a merge key overwrite what stands above it', () => {
    expect(
      helmValues(
        sourceOf(
          'x: &x {a: 1}\nbelow:\n  a: 2\n  <<: *x\nabove:\n  <<: *x\n  a: 2\n',
        ),
      ),
    ).toMatchObject({ below: { a: 1 }, above: { a: 2 } });
  });

  it('reads no line end that is not there', () => {
    expect(helmValues(sourceOf('a: |\n  x\nb: |\n  y'))).toEqual({
      a: 'x\n',
      b: 'y',
    });
  });

  it('reads a file without a document as nothing', () => {
    expect(helmValues(sourceOf('# later\n')) ?? null).toBeNull();
  });

  it.each([
    ['a: 1\nb: .inf\n', 'dev.yaml:2:4: Helm takes no number without end'],
    ['a:\n  b: "\\/"\n', 'dev.yaml:2:6: Helm does not know the escape'],
    ['a: [b?c]\n', 'dev.yaml:1:5: Helm takes no question mark'],
    ['a: &b.c 1\n', 'dev.yaml:1:9: Helm takes only letters'],
    [
      'a: "x\u2028y"\n',
      'dev.yaml:1:6: Helm does not read the character U+2028',
    ],
    ['\n...\na: 1\n', 'dev.yaml:2:1: Helm refuses ... in front of'],
    ['%YAML 1.2\n---\na: 1\n', 'dev.yaml:1:1: Helm refuses %YAML 1.2 in'],
    ['a: ! 1\n', 'dev.yaml:1:6: Helm takes no tag without a name'],
  ])('refuses what Helm refuses: %j', (text, message) => {
    expect(() => helmValues(sourceOf(text))).toThrow(message);
  });
});

describe('locateHelmValue', () => {
  it('finds keys by what Helm calls them', () => {
    const source = sourceOf('a: 1\ny:\n  "true": 1\n  0755: [b, {on: c}]\n');
    const lineOf = (...path: string[]) => locateHelmValue(source, path).line;
    expect([
      lineOf('a'),
      lineOf('true'),
      lineOf('true', 'true'),
      lineOf('true', '493', '1', 'true'),
    ]).toEqual([1, 2, 3, 4]);
    expect(locateHelmValue(source, ['true', '493', '1', 'true']).column).toBe(
      14,
    );
  });
});

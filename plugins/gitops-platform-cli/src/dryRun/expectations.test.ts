import { HELLO, templateRepository } from './__testUtils__/templateRepository';

// The engine starts anew for every test, which takes its time on a busy machine.
jest.setTimeout(60_000);

const CASES = {
  'as-expected': 'values: { name: 3 }\nexpect: { error: not of a type }\n',
  'any-error': 'values: { name: 3 }\nexpect: { outcome: error }\n',
  'passes-nevertheless': 'expect: { error: not of a type }\n',
  'fails-otherwise': 'values: { name: 3 }\nexpect: { error: no such name }\n',
  fails: 'values: { name: 3 }\n',
};

describe('what a case expects', () => {
  it('is compared with what happened', async () => {
    const repository = await templateRepository({
      ...HELLO,
      ...Object.fromEntries(
        Object.entries(CASES).map(([name, text]) => [
          `examples/dry-run/hello/${name}.yaml`,
          text,
        ]),
      ),
      'examples/dry-run/hello/renamed/golden/README.md': 'Hello',
    });
    try {
      const { code, stdout } = await repository.dryRun();
      for (const says of [
        'Case "passes-nevertheless" was expected to fail with "not of a type", and passed',
        'Case "fails-otherwise" was expected to fail with "no such name", and failed with: values.name is not of a type',
        'Case "fails" failed: values.name is not of a type',
        'There is no case "renamed" for this golden tree',
        '2 passed, 3 failed',
      ]) {
        expect(stdout).toContain(says);
      }
      expect(stdout).not.toMatch(/Case "(?:as-expected|any-error)"/);
      expect(code).toBe(1);
    } finally {
      await repository.remove();
    }
  });
});

import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { ReadablePlatforms } from './ReadablePlatforms';

const MINUTE = 60_000;

function setUp() {
  let now = 0;
  const failing = new Set<string>();
  const read = jest.fn(async (name: string) => {
    if (failing.has(name)) {
      throw new Error(`${name} is down`);
    }
    return { ...examplePlatform, name };
  });
  const warn = jest.fn();
  const list = () =>
    ['shop', 'outlet'].map(name => ({
      name,
      title: name,
      layout: 'registry' as const,
      url: `https://gitlab.example.test/acme/${name}`,
      path: 'platform',
    }));
  const platforms = new ReadablePlatforms({ list, read }, { warn }, () => now);
  return {
    platforms,
    failing,
    read,
    warn,
    pass: (minutes: number) => {
      now += minutes * MINUTE;
    },
  };
}

describe('ReadablePlatforms', () => {
  it('reads all platforms', async () => {
    const { platforms } = setUp();
    const { models, unreadable } = await platforms.read();
    expect(models.map(({ name }) => name)).toEqual(['shop', 'outlet']);
    expect(unreadable).toEqual([]);
  });

  it('tells which one fails, and why', async () => {
    const { platforms, failing } = setUp();
    failing.add('outlet');
    const { models, unreadable } = await platforms.read();
    expect(models.map(({ name }) => name)).toEqual(['shop']);
    expect(unreadable).toEqual([
      { name: 'outlet', message: expect.stringContaining('outlet is down') },
    ]);
  });

  it('leaves a failing one alone for a minute, and reads it again after', async () => {
    const { platforms, failing, read, pass } = setUp();
    const asked = () => read.mock.calls.filter(([name]) => name === 'outlet');
    failing.add('outlet');
    await platforms.read();
    await platforms.read();
    expect(asked()).toHaveLength(1);
    failing.clear();
    pass(1);
    expect((await platforms.read()).unreadable).toEqual([]);
    expect(asked()).toHaveLength(2);
  });

  it('warns once in a quarter of an hour, and again after a recovery', async () => {
    const { platforms, failing, warn, pass } = setUp();
    failing.add('outlet');
    for (let minute = 0; minute < 15; minute += 1) {
      await platforms.read();
      pass(1);
    }
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0][0]).toContain("'outlet'");
    await platforms.read();
    expect(warn).toHaveBeenCalledTimes(2);

    failing.clear();
    pass(1);
    await platforms.read();
    failing.add('outlet');
    await platforms.read();
    expect(warn).toHaveBeenCalledTimes(3);
  });
});

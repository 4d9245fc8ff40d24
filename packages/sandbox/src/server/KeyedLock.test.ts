import { KeyedLock } from './KeyedLock';

describe('KeyedLock', () => {
  const wait = (milliseconds: number) =>
    new Promise(resolve => setTimeout(resolve, milliseconds));

  it('runs work with one key in order and work with others side by side', async () => {
    const lock = new KeyedLock();
    const events: string[] = [];
    const work = (key: string, name: string, milliseconds: number) =>
      lock.run(key, async () => {
        events.push(`${name} starts`);
        await wait(milliseconds);
        events.push(`${name} ends`);
      });
    await Promise.all([
      work('a', 'a1', 60),
      work('a', 'a2', 1),
      work('b', 'b1', 10),
    ]);
    expect(events).toEqual([
      'a1 starts',
      'b1 starts',
      'b1 ends',
      'a1 ends',
      'a2 starts',
      'a2 ends',
    ]);
  });

  it('goes on after work that failed, and hands its error to its caller alone', async () => {
    const lock = new KeyedLock();
    const failed = lock.run('a', async () => {
      throw new Error('broken');
    });
    const next = lock.run('a', async () => 'done');
    await expect(failed).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
  });
});

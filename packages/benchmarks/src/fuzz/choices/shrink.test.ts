import { Choices } from './Choices';
import { shrink } from './shrink';

describe('shrink', () => {
  it('finds the smallest list that still fails', () => {
    const list = Array.from({ length: 60 }, (_, index) => (index * 37) % 100);
    const fails = (candidate: readonly number[]) =>
      candidate.some(choice => choice >= 70);

    const small = shrink(list, fails);

    expect(small).toHaveLength(1);
    expect(fails(small)).toBe(true);
  });

  it('gives up after the number of attempts', () => {
    let attempts = 0;
    shrink(
      [9, 9, 9, 9],
      () => {
        attempts++;
        return false;
      },
      3,
    );
    expect(attempts).toBe(3);
  });
});

describe('Choices', () => {
  const decide = (choices: Choices) =>
    Array.from({ length: 50 }, (_, index) => choices.below(index + 1));

  it('makes the same decisions from a seed, and again from their list', () => {
    const first = Choices.fromSeed(7);
    const decisions = decide(first);

    expect(decide(Choices.fromSeed(7))).toEqual(decisions);
    expect(decide(Choices.replay(first.list))).toEqual(decisions);
    expect(decide(Choices.fromSeed(8))).not.toEqual(decisions);
  });

  it('decides simply behind the end of a list', () => {
    expect(decide(Choices.replay([])).every(choice => choice === 0)).toBe(true);
  });
});

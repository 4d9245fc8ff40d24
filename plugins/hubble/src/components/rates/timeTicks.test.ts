import { momentsOf } from './momentsOf';
import { timeTicks } from './timeTicks';

const moments = momentsOf(
  { from: '2026-03-02T08:07:00Z', stepSeconds: 60 },
  61,
);
const labels = (isWide: boolean) =>
  timeTicks(moments, isWide).map(tick =>
    new Date(tick).toISOString().slice(11, 16),
  );

describe('the moments with a label', () => {
  it('are quarters of an hour where there is room', () => {
    expect(labels(true)).toEqual(['08:15', '08:30', '08:45', '09:00']);
  });

  it('are half hours where there is little', () => {
    expect(labels(false)).toEqual(['08:30', '09:00']);
  });

  it('are none of a few minutes', () => {
    expect(timeTicks(moments.slice(0, 2), true)).toEqual([]);
  });
});

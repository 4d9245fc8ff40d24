import { ageOf } from './ageOf';

const now = new Date('2026-03-01T12:00:00Z');

describe('ageOf', () => {
  it.each([
    ['2026-03-01T11:59:40Z', 'this minute'],
    ['2026-03-01T12:00:09Z', 'this minute'],
    ['2026-03-01T11:58:00Z', '2 minutes ago'],
    ['2026-03-01T09:00:01Z', '2 hours ago'],
    ['2026-02-28T11:00:00Z', 'yesterday'],
    ['2026-02-20T12:00:00Z', '9 days ago'],
    ['2025-11-20T12:00:00Z', '3 months ago'],
    ['2023-01-01T00:00:00Z', '3 years ago'],
    ['soon', 'soon'],
  ])('says of %s: %s', (at, expected) => {
    expect(ageOf(at, now, 'en')).toBe(expected);
  });

  it('speaks the language of the app', () => {
    expect(ageOf('2026-02-20T12:00:00Z', now, 'ru')).toBe('9 дней назад');
  });
});

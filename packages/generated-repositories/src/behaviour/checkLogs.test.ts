import { checkLogs } from './checkLogs';

const good = '{"level":"info","time":"2026-01-01T00:00:00Z","msg":"listening"}';

describe('checkLogs', () => {
  it.each([
    [good],
    ['{"level":30,"ts":1.5,"message":"listening"}'],
    ['{"level":"INFO","timestamp":"2026","message":"listening","port":1}'],
  ])('takes %s', line => {
    expect(() => checkLogs([good, line])).not.toThrow();
  });

  it.each([
    ['listening on 8080', /is no JSON: listening/],
    ['{"time":1,"msg":"x"}', /This line of the log Invalid input/],
    ['{"level":"info","time":1}', /has neither msg nor message/],
    ['{"level":"info","msg":"x"}', /has no time/],
    ['"info"', /This line of the log Invalid input/],
  ])('refuses %s', (line, message) => {
    expect(() => checkLogs([good, line])).toThrow(message);
  });

  it('wants a line at least', () => {
    expect(() => checkLogs([])).toThrow('logged nothing');
  });
});

import { networkReason } from './networkReason';

const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), {
  code: 'ECONNREFUSED',
});

it.each([
  ['its own message', new Error('socket hang up'), 'socket hang up'],
  [
    'the cause of what fetch says',
    new TypeError('fetch failed', { cause: refused }),
    'connect ECONNREFUSED 127.0.0.1:1',
  ],
  [
    'the first of several attempts',
    new TypeError('fetch failed', { cause: new AggregateError([refused]) }),
    'connect ECONNREFUSED 127.0.0.1:1',
  ],
  [
    'the code where there are no words',
    Object.assign(new Error(''), { code: 'ETIMEDOUT' }),
    'ETIMEDOUT',
  ],
  ['what was thrown', 'gone', 'gone'],
])('tells %s', (_, error, reason) => {
  expect(networkReason(error)).toBe(reason);
});

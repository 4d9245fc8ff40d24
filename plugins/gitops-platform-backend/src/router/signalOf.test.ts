import { EventEmitter } from 'node:events';
import type { Response } from 'express';
import { signalOf } from './signalOf';

const close = (writableEnded: boolean) => {
  const response = Object.assign(new EventEmitter(), { writableEnded });
  const signal = signalOf(response as unknown as Response);
  response.emit('close');
  return signal;
};

describe('signalOf', () => {
  it('ends what nobody waits for, with a status that is no failure', () => {
    const { aborted, reason } = close(false);
    expect(aborted).toBe(true);
    expect(reason).toMatchObject({ name: 'ClientGoneError', statusCode: 499 });
  });

  it('ends nothing after the answer', () => {
    expect(close(true).aborted).toBe(false);
  });
});

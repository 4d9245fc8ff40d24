import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Proves that a form was filled on one of our own pages: other sites cannot read the token. */
export interface FormTokens {
  tokenFor(action: string): string;
  isValid(action: string, token: unknown): boolean;
}

/** Tokens that are valid until the process ends. */
export function createFormTokens(): FormTokens {
  const secret = randomBytes(32);
  const tokenFor = (action: string) =>
    createHmac('sha256', secret).update(action).digest('hex');
  return {
    tokenFor,
    isValid: (action, token) => {
      const expected = Buffer.from(tokenFor(action));
      const given = Buffer.from(typeof token === 'string' ? token : '');
      return (
        expected.length === given.length && timingSafeEqual(expected, given)
      );
    },
  };
}

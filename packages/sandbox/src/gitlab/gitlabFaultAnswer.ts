import { FaultAnswer } from '../server/faultMiddleware';

const RATE_LIMIT = 2000;
const WINDOW_SECONDS = 60;

/**
 * Failures in GitLab's words. The 429 is the one of its rate limiter (Rack::Attack): plain text,
 * `RateLimit-*` headers and no `Retry-After`.
 */
export const gitlabFaultAnswer: FaultAnswer = status => {
  switch (status) {
    case 400:
      return { body: { message: '400 Bad request' } };
    case 401:
      return { body: { message: '401 Unauthorized' } };
    case 403:
      return { body: { message: '403 Forbidden' } };
    case 404:
      return { body: { message: '404 Project Not Found' } };
    case 409:
      return { body: { message: '409 Conflict' } };
    case 429: {
      const reset = Math.floor(Date.now() / 1000) + WINDOW_SECONDS;
      return {
        headers: {
          'RateLimit-Limit': String(RATE_LIMIT),
          'RateLimit-Name': 'throttle_authenticated_api',
          'RateLimit-Observed': String(RATE_LIMIT + 1),
          'RateLimit-Remaining': '0',
          'RateLimit-Reset': String(reset),
          'RateLimit-ResetTime': new Date(reset * 1000).toUTCString(),
        },
        body: 'Retry later\n',
      };
    }
    case 503:
      return { body: { message: '503 Service Unavailable' } };
    default:
      return { body: { message: '500 Internal Server Error' } };
  }
};

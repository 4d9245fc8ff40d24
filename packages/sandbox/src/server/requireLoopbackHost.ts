import { Request, RequestHandler } from 'express';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests whose `Host` is not a loopback name.
 *
 * Listening on loopback keeps other machines out, not other web sites: a page whose host name was
 * re-pointed at 127.0.0.1 (DNS rebinding) would reach the sandbox through the user's own browser.
 */
export function requireLoopbackHost(): RequestHandler {
  return (req, res, next) => {
    if (isLoopbackHost(req.headers.host)) {
      next();
      return;
    }
    res
      .status(403)
      .type('text/plain')
      .send('The sandbox answers on localhost only');
  };
}

/**
 * Whether a request that changes something comes from the sandbox's own pages or from a program.
 * Browsers send `Origin` with every cross-site POST and PUT; programs such as curl send none.
 */
export function isOwnOrigin(req: Request): boolean {
  const { origin } = req.headers;
  return origin === undefined || origin === `http://${req.headers.host}`;
}

function isLoopbackHost(host: string | undefined): boolean {
  return (
    host !== undefined && LOOPBACK_NAMES.includes(host.replace(/:\d+$/, ''))
  );
}

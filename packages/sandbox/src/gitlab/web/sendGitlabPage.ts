import { Response } from 'express';
import { Html, html } from '../../pages/html';
import { encodePath } from './addresses';

/** Address of the stylesheet. */
export const STYLESHEET_PATH = '/-/assets/sandbox.css';

/** Nothing from elsewhere, no scripts, no frames, forms to this site only. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sends a page with the bar and the trail that all pages share. */
export function sendGitlabPage(
  res: Response,
  page: {
    title: string;
    /** Full path of what the page is about; each part becomes a link. */
    path?: string;
    content: Html | Html[];
    status?: number;
  },
): void {
  const { title, path, content, status = 200 } = page;
  res
    .status(status)
    .set({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      // With `no-referrer` browsers would send `Origin: null` with the forms.
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    .type('text/html')
    .send(
      html`<!DOCTYPE html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta
              name="viewport"
              content="width=device-width, initial-scale=1"
            />
            <title>${title} · GitLab (sandbox)</title>
            <link rel="stylesheet" href="${STYLESHEET_PATH}" />
            <link rel="icon" href="data:," />
          </head>
          <body>
            <div class="bar">
              <div>
                <a class="home" href="/"
                  ><span class="mark"></span>GitLab sandbox</a
                >
                <span class="note">on this machine only</span>
              </div>
            </div>
            <main>${path ? trail(path) : []} ${content}</main>
            <footer>
              This is the sandbox's stand-in for GitLab. Its repositories are
              real git repositories.
            </footer>
          </body>
        </html>`.text,
    );
}

function trail(path: string): Html {
  const parts = path.split('/');
  return html`<nav class="crumbs" aria-label="Path">
    ${parts.map(
      (part, index) =>
        html`${index > 0 ? ' / ' : ''}<a
            href="/${encodePath(parts.slice(0, index + 1).join('/'))}"
            >${part}</a
          >`,
    )}
  </nav>`;
}

/** A time for people, with the exact one for machines. */
export function time(value: Date | string): Html {
  const iso = new Date(value).toISOString();
  return html`<time datetime="${iso}"
    >${iso.slice(0, 16).replace('T', ' ')} UTC</time
  >`;
}

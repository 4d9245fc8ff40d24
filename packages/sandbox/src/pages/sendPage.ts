import { Response } from 'express';
import { Html, html } from './html';

/**
 * Sends a page of a stand-in. It says that it is one, so that nobody takes it for the real product,
 * and loads nothing from elsewhere.
 *
 * @param product - whose place the page takes: `Vault`
 */
export function sendPage(
  res: Response,
  page: { product: string; title: string; content: Html; status?: number },
): void {
  const { product, title, content, status = 200 } = page;
  res
    .status(status)
    .set({
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
    })
    .type('text/html')
    .send(
      html`<!DOCTYPE html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <meta name="color-scheme" content="light dark" />
            <title>${title} · ${product} (sandbox)</title>
            <style>
              body {
                font: 16px/1.5 system-ui, sans-serif;
                max-width: 60rem;
                margin: 0 auto;
                padding: 1rem;
                overflow-wrap: anywhere;
              }
              dt {
                font-weight: 600;
              }
              dd {
                margin: 0 0 0.5rem;
              }
              th,
              td {
                text-align: left;
                padding: 0.25rem 1rem 0.25rem 0;
              }
              footer {
                margin-top: 2rem;
                font-size: 0.875rem;
              }
            </style>
          </head>
          <body>
            <main>
              <h1>${title}</h1>
              ${content}
            </main>
            <footer>
              This is the sandbox's stand-in for ${product}, with made-up state.
            </footer>
          </body>
        </html>`.text,
    );
}

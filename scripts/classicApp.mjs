// Serves the built classic app for the browser tests: its pages and, on the same
// origin, the API of a running portal.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { extname, join } from 'node:path';
import { rootDirectory } from './paths.mjs';

const directory = join(rootDirectory, 'packages/classic-app/dist');

const mediaTypes = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Calls the action with the address of the classic app on a free port. */
export async function withClassicApp(portalUrl, action) {
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url, 'http://localhost');
    if (pathname.startsWith('/api/')) {
      forward(incoming, outgoing, portalUrl);
    } else if (pathname.startsWith('/static/')) {
      sendFile(outgoing, pathname);
    } else {
      sendPage(outgoing, addressOf(server));
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    return await action(addressOf(server));
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function addressOf(server) {
  return `http://localhost:${server.address().port}`;
}

/**
 * Every other address is a page of the app. The addresses in its configuration
 * were fixed by the build; `__APP_CONFIG__` is Backstage's way to replace them.
 */
function sendPage(outgoing, url) {
  const overrides = { app: { baseUrl: url }, backend: { baseUrl: url } };
  const page = readFileSync(join(directory, 'index.html'), 'utf8').replace(
    '</head>',
    `<script>window.__APP_CONFIG__ = ${JSON.stringify(
      overrides,
    )};</script></head>`,
  );
  outgoing.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
}

function sendFile(outgoing, pathname) {
  // The URL parser has resolved dots, so this stays within the folder.
  const file = join(directory, pathname);
  if (!existsSync(file)) {
    outgoing.writeHead(404).end();
    return;
  }
  outgoing.writeHead(200, {
    'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
  });
  outgoing.end(readFileSync(file));
}

function forward(incoming, outgoing, portalUrl) {
  const { method, headers, url } = incoming;
  const forwarded = request(
    new URL(url, portalUrl),
    { method, headers },
    answer => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    },
  );
  forwarded.once('error', error => {
    process.stderr.write(`${method} ${url}: ${error.message}\n`);
    if (!outgoing.headersSent) {
      outgoing.writeHead(502);
    }
    outgoing.end();
  });
  incoming.pipe(forwarded);
}

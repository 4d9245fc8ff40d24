import { Router } from 'express';
import { Html, html } from '../pages/html';
import { sendPage } from '../pages/sendPage';
import { VaultState } from './createVaultApi';
import { StoredSecret } from './SecretStore';

/**
 * Pages at the addresses of Vault's web UI: key names and dates of a secret, or what a folder holds.
 * Values are never shown. One page serves the three styles of addresses:
 * `/ui/vault/secrets/{mount}/show/{path}` (up to 1.14, OpenBao),
 * `/ui/vault/secrets/{mount}/kv/{encoded path}/details` (1.15 to 1.21) and the same below
 * `/ui/vault/secrets-engines/` (2.0).
 *
 * Source: routes of the Vault UI.
 */
export function createVaultPages(state: VaultState): Router {
  const { store } = state;
  const router = Router();

  router.get('/', (_req, res) => res.redirect('/ui/'));
  router.get(/^\/ui(\/.*)?$/, (req, res) => {
    if (state.isSealed()) {
      sendPage(res, {
        product: 'Vault',
        title: 'Vault is sealed',
        status: 503,
        content: html`<p>Nothing can be read until it is unsealed.</p>`,
      });
      return;
    }
    const path = secretPathOf(req.path, store.mount);
    if (path === undefined) {
      sendPage(res, {
        product: 'Vault',
        title: 'Not found',
        status: 404,
        content: html`<p>No page at ${req.path}.</p>`,
      });
      return;
    }
    const secret = store.find(path);
    const names = store.list(path);
    if (!secret && names.length === 0) {
      sendPage(res, {
        product: 'Vault',
        title: `${store.mount}/${path}`,
        status: 404,
        content: html`<p>There is no secret at this path.</p>`,
      });
      return;
    }
    if (secret?.forbidden) {
      sendPage(res, {
        product: 'Vault',
        title: `${store.mount}/${path}`,
        status: 403,
        content: html`<p>Not authorized: permission denied.</p>`,
      });
      return;
    }
    sendPage(res, {
      product: 'Vault',
      title: path ? `${store.mount}/${path}` : store.mount,
      content: html`
        ${secret ? describeSecret(secret) : ''}
        ${names.length > 0 ? describeFolder(store.mount, path, names) : ''}
      `,
    });
  });
  return router;
}

/** The secret or folder that an address of the UI stands for, without slashes at its ends. */
function secretPathOf(address: string, mount: string): string | undefined {
  if (/^\/ui\/?(vault\/?(secrets\/?)?)?$/.test(address)) {
    return '';
  }
  const below = /^\/ui\/vault\/secrets(?:-engines)?\/([^/]+)(?:\/(.*))?$/.exec(
    address,
  );
  if (!below || decoded(below[1]) !== mount) {
    return undefined;
  }
  const rest = below[2] ?? '';
  const match =
    /^kv\/([^/]+)\/details$/.exec(rest) ??
    /^(?:show|kv\/list|list)\/(.+)$/.exec(rest) ??
    /^(?:show|kv\/list|list|kv)?()\/?$/.exec(rest);
  return match ? decoded(match[1])?.replace(/^\/+|\/+$/g, '') : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A malformed escape is no page of the UI: it is answered with 404.
    return undefined;
  }
}

function describeSecret(secret: StoredSecret): Html {
  const state = secret.deletedAt
    ? html`<p>Version ${secret.versions} was deleted.</p>`
    : html`<table>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          ${secret.keys.map(
            key =>
              html`<tr>
                <td><code>${key}</code></td>
                <td>hidden</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  return html`${state}
    <p>
      Version ${secret.versions}, written on
      ${secret.updatedAt.toISOString().slice(0, 10)}.
    </p>`;
}

function describeFolder(mount: string, path: string, names: string[]): Html {
  const prefix = path ? `${path}/` : '';
  return html`<ul>
    ${names.map(name => {
      const target = name.endsWith('/')
        ? `list/${prefix}${name}`
        : `kv/${encodeURIComponent(`${prefix}${name}`)}/details`;
      return html`<li>
        <a href="/ui/vault/secrets/${encodeURIComponent(mount)}/${target}"
          >${name}</a
        >
      </li>`;
    })}
  </ul>`;
}

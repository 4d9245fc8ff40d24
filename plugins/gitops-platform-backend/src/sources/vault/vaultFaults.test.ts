import {
  expectOnly,
  HEALTHY,
  startFaultySources,
} from '../../__testUtils__/faultySources';
import { startFaultyServer } from '../../__testUtils__/faultyServer';
import { json, type Answer } from '../../__testUtils__/loopbackServer';

jest.setTimeout(60_000);

describe('a Vault', () => {
  it('that is sealed is named so until somebody unseals it', async () => {
    const sources = await startFaultySources();
    try {
      sources.servers.Vault.answer = json(503, { errors: ['Vault is sealed'] });
      expectOnly(await sources.look(), 'Vault', {
        status: 'unavailable',
        message: /^Vault at 127\.0\.0\.1:\d+ is sealed$/,
      });
      sources.servers.Vault.answer = HEALTHY.Vault;
      await expect(sources.untilHealthy()).resolves.toBeUndefined();
    } finally {
      await sources.stop();
    }
  });

  it('that no longer knows the token shows nothing until it does', async () => {
    const sources = await startFaultySources();
    try {
      await sources.untilHealthy();
      sources.servers.Vault.answer = json(403, {
        errors: ['permission denied'],
      });
      let seen = await sources.look();
      while (seen.readings.Vault.some(({ status }) => status === 'ok')) {
        await new Promise(resolve => setTimeout(resolve, 100));
        seen = await sources.look();
      }
      expectOnly(seen, 'Vault', {
        status: 'forbidden',
        message: /does not accept the token of the portal/,
      });
      expect(seen.text).not.toContain('"present":true');
      sources.servers.Vault.answer = HEALTHY.Vault;
      await expect(sources.untilHealthy()).resolves.toBeUndefined();
    } finally {
      await sources.stop();
    }
  });

  const APPROLE = { method: 'approle', roleId: 'portal', secretId: 's-1' };

  /** Knows one token at a time, which a login gives out. */
  function vaultWithLogins() {
    const logins = { count: 0, accepted: true };
    const answer: Answer = (request, response) => {
      if (request.url === '/v1/auth/approle/login') {
        logins.count += logins.accepted ? 1 : 0;
        const granted = {
          auth: { client_token: `s.${logins.count}`, lease_duration: 3600 },
        };
        return logins.accepted
          ? json(200, granted)(request, response)
          : json(400, { errors: ['invalid secret id'] })(request, response);
      }
      return request.headers['x-vault-token'] === `s.${logins.count}`
        ? HEALTHY.Vault(request, response)
        : json(403, { errors: ['permission denied'] })(request, response);
    };
    return { logins, answer };
  }

  it('that revokes the token of a login is logged in to again at once', async () => {
    const { logins, answer } = vaultWithLogins();
    const server = await startFaultyServer(answer);
    const sources = await startFaultySources({
      servers: { Vault: server },
      vaultAuthentication: APPROLE,
    });
    try {
      await sources.untilHealthy();
      expect(logins.count).toBe(1);
      // The token of the first login is worth nothing from here on.
      logins.count++;
      await new Promise(resolve => setTimeout(resolve, 1_100));
      const { readings, text } = await sources.look();
      expect(text).not.toContain('"status":"forbidden"');
      expect(readings.Vault.map(({ status }) => status)).toEqual([
        'ok',
        'ok',
        'ok',
      ]);
      expect(logins.count).toBeGreaterThan(2);
    } finally {
      await sources.stop();
    }
  });

  it('that refuses the login says so until it accepts it', async () => {
    const { logins, answer } = vaultWithLogins();
    logins.accepted = false;
    const server = await startFaultyServer(answer);
    const sources = await startFaultySources({
      servers: { Vault: server },
      vaultAuthentication: APPROLE,
    });
    try {
      const seen = await sources.look();
      expectOnly(seen, 'Vault', {
        status: 'forbidden',
        message: /refuses the login by approle \(400\)/,
      });
      expect(seen.text).not.toContain(APPROLE.secretId);
      logins.accepted = true;
      await expect(sources.untilHealthy()).resolves.toBeUndefined();
    } finally {
      await sources.stop();
    }
  });
});

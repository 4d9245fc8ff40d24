import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerCertificate } from './faultyServer';

const run = promisify(execFile);

/** Makes a certificate for 127.0.0.1 that only those trust who are given it. */
export async function createServerCertificate(): Promise<ServerCertificate> {
  const folder = await mkdtemp(join(tmpdir(), 'server-certificate-'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  try {
    await run(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '1',
        ...['-subj', '/CN=127.0.0.1'],
        ...['-addext', 'subjectAltName=IP:127.0.0.1'],
        ...['-keyout', key],
        ...['-out', cert],
      ],
      { timeout: 30_000 },
    );
    return {
      key: await readFile(key, 'utf8'),
      cert: await readFile(cert, 'utf8'),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

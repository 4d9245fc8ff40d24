import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { protoNames } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { runCommand } from '../processes/runCommand';
import { bufEnvironment } from './bufTools';
import type { Contract } from './Contract';

/** What a service that speaks gRPC needs HTTP/2 without TLS for. */
const PROTOCOLS: Record<string, string[]> = {
  connect: [],
  grpcweb: [],
  grpc: ['--http2-prior-knowledge'],
};

/**
 * Calls the example of a contract with Buf's own client, by each protocol that
 * the language of the service speaks, and looks at the answer.
 */
export async function callApi(
  contract: Contract,
  {
    baseUrl,
    language,
    log,
  }: { baseUrl: string; language: string; log: Writable },
): Promise<void> {
  const { protoPackage, service, resource } = protoNames(contract.name);
  const procedure = `${protoPackage}.${service}/Get${resource}`;
  const protocols = Object.keys(PROTOCOLS).filter(
    protocol => protocol !== 'grpc' || language === 'go',
  );
  for (const protocol of protocols) {
    const answer = await runCommand(
      [
        ...['buf', 'curl', '--protocol', protocol, ...PROTOCOLS[protocol]],
        ...['--schema', join(contract.tree, 'proto')],
        ...['--data', '{"id": "7"}', `${baseUrl}/${procedure}`],
      ],
      { cwd: contract.tree, env: bufEnvironment(), log },
    );
    if (!answer.includes(`"displayName"`) || !answer.includes('"7"')) {
      throw new Error(`${procedure} over ${protocol} answered ${answer}`);
    }
  }
}

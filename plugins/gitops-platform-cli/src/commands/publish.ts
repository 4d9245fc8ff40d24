import { Option, type Command } from 'commander';
import {
  addChangeOptions,
  PLATFORM_DIRECTORY,
  portNumber,
  type ChangeOptions,
} from '../platform/changeOptions';
import { runInPlatform } from '../platform/runInPlatform';

interface Options extends ChangeOptions {
  group: string;
  name: string;
  subdomain?: string;
  namespace: string;
  service: string;
  port: number;
  path?: string;
  pathType?: 'PathPrefix' | 'Exact';
}

/** Adds `gitops-platform publish`. */
export function addPublishCommand(program: Command): void {
  addChangeOptions(
    program
      .command('publish')
      .description(
        'give an infrastructure service an address in a service group',
      )
      .argument('<directory>', PLATFORM_DIRECTORY)
      .requiredOption('--group <name>', 'name of the service group')
      .requiredOption('--name <name>', 'name of the entry')
      .requiredOption(
        '--namespace <name>',
        'namespace of the Kubernetes Service',
      )
      .requiredOption('--service <name>', 'name of the Kubernetes Service')
      .requiredOption('--port <number>', 'port of it', portNumber)
      .option(
        '--subdomain <name>',
        'first part of the address; the name where absent',
      )
      .option('--path <path>', 'path to publish; / where absent')
      .addOption(
        new Option(
          '--path-type <type>',
          'how the path is compared; PathPrefix where absent',
        ).choices(['PathPrefix', 'Exact']),
      ),
  ).action(
    (
      directory: string,
      {
        group,
        name,
        subdomain,
        namespace,
        service,
        port,
        path,
        pathType,
        ...options
      }: Options,
    ) =>
      runInPlatform(
        directory,
        {
          kind: 'publish-in-service-group',
          group,
          name,
          subdomain,
          namespace,
          serviceName: service,
          servicePort: port,
          path,
          pathType,
        },
        options,
      ),
  );
}

import { Option, type Command } from 'commander';
import {
  addChangeOptions,
  PLATFORM_OPTION,
  type ChangeOptions,
} from '../platform/changeOptions';
import {
  collectMethods,
  GATEWAY_POLICIES,
  type GatewayMethod,
  type GatewayPolicy,
} from '../platform/gatewayMethod';
import { runInService } from '../platform/runInService';

interface Options extends ChangeOptions {
  gateway: string;
  file?: string;
  platform?: string;
  cluster: string;
  addr: string;
  type: 'grpc' | 'http';
  api: string;
  policy: GatewayPolicy;
  permission?: string;
  method?: GatewayMethod[];
}

/** Adds `gitops-platform route add`. */
export function addRouteCommand(program: Command): void {
  addChangeOptions(
    program
      .command('route')
      .description('change the routes of an API gateway')
      .command('add')
      .description('make a service reachable through the API gateway')
      .argument('<directory>', "checkout of the gateway's repository")
      .requiredOption('--cluster <name>', 'name of the cluster')
      .requiredOption(
        '--addr <service:port>',
        'Kubernetes Service and port that the requests go to',
      )
      .addOption(
        new Option('--type <type>', 'protocol of the service')
          .choices(['grpc', 'http'])
          .makeOptionMandatory(),
      )
      .requiredOption(
        '--api <name>',
        'name of the API: requests arrive at /api/{name}/…',
      )
      .addOption(
        new Option('--policy <policy>', 'whether a request needs a token')
          .choices(GATEWAY_POLICIES)
          .makeOptionMandatory(),
      )
      .option('--permission <name>', 'permission that the token must hold')
      .option(
        '--method <name=policy[:permission]>',
        'a method whose requirements differ from those of the API, once per method',
        collectMethods,
      )
      .option('--gateway <name>', 'name of the gateway', 'api-gw')
      .option('--file <path>', 'file to change; config.yaml where absent')
      .option(...PLATFORM_OPTION),
  ).action(
    (
      directory: string,
      {
        gateway,
        file,
        platform,
        cluster,
        addr,
        type,
        api,
        policy,
        permission,
        method,
        ...options
      }: Options,
    ) =>
      runInService(
        { directory, service: gateway, platform },
        {
          kind: 'add-gateway-route',
          gateway,
          file,
          cluster: { name: cluster, addr, type },
          api: {
            name: api,
            auth: { policy, ...(permission && { permission }) },
            methods: method,
          },
        },
        options,
      ),
  );
}

import {
  localRepository,
  type PlatformChange,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { localSettings, type LocalPlatform } from './openPlatform';

/** Folder of the files that there are not. */
const PATH = 'platform';

/**
 * A platform that has what a change names and nothing else, for a person who
 * has no checkout of the real one at hand.
 *
 * @param name - of the platform, for messages
 * @param path - folder of the values files of the service; `.cicd` where absent
 */
export function assumedPlatform(
  name: string,
  path: string | undefined,
  change: PlatformChange,
): LocalPlatform {
  // JSON is YAML.
  const files = new Map([
    [
      `${PATH}/base.yaml`,
      JSON.stringify({
        global: {
          gitlabGroup: 'unknown',
          vaultPathPrefix: 'unknown',
          namespacePrefix: 'unknown',
        },
        environments: Object.fromEntries(
          // Nothing is said of what is not known, e.g. who synchronises it.
          environmentsOf(change).map(environment => [
            environment,
            { autoSync: true },
          ]),
        ),
      }),
    ],
    [
      `${PATH}/core.yaml`,
      JSON.stringify({
        services: Object.fromEntries(
          servicesOf(change).map(service => [service, path ? { path } : {}]),
        ),
      }),
    ],
  ]);
  return {
    tree: {
      repository: localRepository({ directory: name, path: PATH }),
      readText: async file => files.get(file),
    },
    settings: localSettings(name, PATH),
  };
}

function environmentsOf(change: PlatformChange): string[] {
  return change.kind === 'promote-image' ? [change.from, change.to] : [];
}

/** The Kubernetes Service of an application is `{name}-sv` (k8app). */
function servicesOf(change: PlatformChange): string[] {
  switch (change.kind) {
    case 'add-gateway-route':
      return [
        change.gateway,
        change.cluster.addr.replace(/(?:-sv)?[.:].*$/, ''),
      ];
    case 'promote-image':
      return [change.service];
    default:
      return [];
  }
}

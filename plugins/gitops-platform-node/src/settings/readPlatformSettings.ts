import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { PlatformLayoutName } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformSettings } from './PlatformSettings';
import { readEnvironmentSections } from './readEnvironmentSections';
import { readLinkSettings } from './readLinkSettings';
import { oneOf } from './oneOf';
import { withSourceNamespaces } from './readVaultNamespace';
import { readWebAddress } from './readWebAddress';

const LAYOUTS: readonly PlatformLayoutName[] = [
  'registry',
  'deploy-tree',
  'deploy-repo',
];

/** Keys become parts of branch names and URLs. */
const PLATFORM_NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

const DEFAULT_REFRESH_MILLISECONDS = 60_000;
const MINIMUM_REFRESH_MILLISECONDS = 1_000;

/**
 * Reads `gitopsPlatform.platforms` in the order of the file; an empty list
 * where the key is absent.
 *
 * @param config - the root configuration of the app
 * @throws InputError (or the error of the configuration reader) naming the key that is wrong.
 * @public
 */
export function readPlatformSettings(config: Config): PlatformSettings[] {
  const platforms = config.getOptionalConfig('gitopsPlatform.platforms');
  if (!platforms) {
    return [];
  }
  return platforms
    .keys()
    .map(name => readPlatform(name, platforms.getConfig(name)));
}

/**
 * Reads `gitopsPlatform.refresh`: how long a read is served before the git host
 * is asked again, in milliseconds. One minute where the key is absent.
 *
 * @throws InputError naming the key where the duration is not one, or below one second.
 * @public
 */
export function readRefreshMilliseconds(config: Config): number {
  const key = 'gitopsPlatform.refresh';
  if (!config.has(key)) {
    return DEFAULT_REFRESH_MILLISECONDS;
  }
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (milliseconds < MINIMUM_REFRESH_MILLISECONDS) {
    throw new InputError(
      `${key} must be at least one second, so that pages do not flood the git host`,
    );
  }
  return milliseconds;
}

function readPlatform(name: string, config: Config): PlatformSettings {
  const key = `gitopsPlatform.platforms.${name}`;
  if (!PLATFORM_NAME.test(name)) {
    throw new InputError(
      `${key}: the name of a platform consists of lower-case letters, digits and "-"; it becomes a part of branch names`,
    );
  }
  const branch = config.getOptionalString('branch');
  const linkSection = config.getOptionalConfig('links');
  const links = withSourceNamespaces(
    linkSection && readLinkSettings(`${key}.links`, linkSection),
    config.getOptionalConfig('sources.vault'),
  );
  const environmentSections = readEnvironmentSections(key, config);
  return {
    name,
    title: config.getOptionalString('title') ?? name,
    layout: oneOf(
      `${key}.layout`,
      config.getOptionalString('layout') ?? 'registry',
      LAYOUTS,
    ),
    url: readRepositoryUrl(`${key}.url`, config.getString('url')),
    ...(branch !== undefined && { branch }),
    path: readFolder(
      `${key}.path`,
      config.getOptionalString('path') ?? 'platform',
    ),
    ...(links && { links }),
    ...(environmentSections.length > 0 && { environmentSections }),
  };
}

function readRepositoryUrl(key: string, value: string): string {
  const url = readWebAddress(key, value).replace(/\.git$/, '');
  if (new URL(url).pathname.split('/').filter(Boolean).length < 2) {
    throw new InputError(
      `${key} must name a repository, e.g. https://gitlab.example.test/acme/gitops-config; it is "${value}"`,
    );
  }
  if (url.includes('/-/')) {
    throw new InputError(
      `${key} must be the address of the repository itself, without "/-/tree/…"; use "branch" and "path" beside it`,
    );
  }
  return url;
}

function readFolder(key: string, value: string): string {
  const segments = value.split('/').filter(Boolean);
  if (
    segments.length === 0 ||
    segments.some(segment => segment === '.' || segment === '..')
  ) {
    throw new InputError(
      `${key} must be a folder of the repository, e.g. "platform"; it is "${value}"`,
    );
  }
  return segments.join('/');
}

import { InputError } from '@backstage/errors';
import type { DomainMirror } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { code, plain } from '../../../changes/markdown';
import { removeSequenceItem } from '../../../edit';
import type { ChangePlanner } from './ChangePlanner';
import { plannedChange } from './plannedChange';
import { placeIn, PlatformState } from './PlatformState';

/**
 * Takes a domain out of the `mirrors` of an environment in `base.yaml`. Only
 * the last one, unless `renumber` is asked for: the Gateway listener
 * `http-mirror-{index}` and the routes `mirror-{index}-{name}` of those behind
 * it take other names, so that live resources are made anew.
 *
 * Source: platform repository convention.
 *
 * @internal
 */
export const removeDomainMirror: ChangePlanner<'remove-domain-mirror'> = async (
  trees,
  settings,
  change,
) => {
  const platform = await PlatformState.read(trees.platform, settings);
  const { environment, domain, renumber = false } = change;
  const { mirrors } = platform.environment(environment);
  const index = mirrors.findIndex(mirror => mirror.domain === domain);
  const behind = index === -1 ? [] : mirrors.slice(index + 1);
  if (behind.length > 0 && !renumber) {
    await refuseRenumbering(platform, environment, mirrors[index], behind);
  }

  const file = platform.file('base.yaml');
  const edit = removeSequenceItem(await platform.text('base.yaml'), {
    file,
    path: ['environments', environment, 'mirrors'],
    by: 'domain',
    is: domain,
    onlyLast: !renumber,
    whenEmpty: 'remove',
  });
  return plannedChange(change, [{ file, ...edit }], {
    title: `Remove mirror ${domain} of ${environment} from ${settings.title}`,
    summary: `Environment ${code(environment)} of ${plain(
      settings.title,
    )} is no longer served at ${code(domain)}.${
      behind.length > 0
        ? ` The mirrors behind it take other indexes, so that their listeners and routes are made anew: ${names(
            behind,
          )} cannot be reached for a moment.`
        : ''
    }`,
    followUps: [
      `Remove the DNS record of ${code(
        domain,
      )} and its TLS certificate where nothing else needs them.`,
    ],
  });
};

async function refuseRenumbering(
  platform: PlatformState,
  environment: string,
  mirror: DomainMirror,
  behind: readonly DomainMirror[],
): Promise<never> {
  const source = await platform.source('base.yaml');
  const place = source
    ? placeIn(source, ['environments', environment, 'mirrors', mirror.index])
    : platform.file('base.yaml');
  throw new InputError(
    `${place}: mirror "${
      mirror.domain
    }" of environment "${environment}" is not the last one. Live resources are named by the index, so ${behind
      .map(({ domain }) => `"${domain}"`)
      .join(
        ', ',
      )} behind it would be made anew and not be reachable meanwhile. Remove those first, or set renumber to accept that`,
  );
}

function names(mirrors: readonly DomainMirror[]): string {
  return mirrors.map(({ domain }) => code(domain)).join(', ');
}

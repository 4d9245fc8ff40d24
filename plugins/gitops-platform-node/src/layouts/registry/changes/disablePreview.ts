import { code, plain } from '../../../changes/markdown';
import { setScalar } from '../../../edit';
import type { ChangePlanner } from './ChangePlanner';
import { plannedChange, untouched } from './plannedChange';
import { PlatformState } from './PlatformState';

/**
 * Sets `enabled: false` in the entry of a service in `preview.yaml`; the entry
 * and its values stay for another time. A service without an entry has no
 * previews to switch off.
 *
 * Source: platform repository convention.
 *
 * @internal
 */
export const disablePreview: ChangePlanner<'disable-preview'> = async (
  trees,
  settings,
  change,
) => {
  const platform = await PlatformState.read(trees.platform, settings);
  const { model } = platform;
  const { service } = change;
  const file = platform.file('preview.yaml');
  const entry = model.previews?.services.find(
    candidate => candidate.service === service,
  );
  if (!entry) {
    platform.service(service);
  }
  const source = await platform.source('preview.yaml');
  const edit =
    source && entry?.position?.file === file
      ? setScalar(source.text, {
          file,
          path: ['previewEnvironments', 'services', service, 'enabled'],
          value: false,
          createMissing: true,
        })
      : untouched(file, source?.text ?? '');
  return plannedChange(change, [{ file, ...edit }], {
    title: `Disable preview environments of ${service} in ${settings.title}`,
    summary: `Open merge requests of service ${code(
      service,
    )} no longer get a preview environment in ${plain(
      settings.title,
    )}; those that there are go. The entry stays, so that they can be switched on again.`,
    written: 'changed',
  });
};

import { code, plain } from '../../../changes/markdown';
import { setScalar } from '../../../edit';
import type { ChangePlanner } from './ChangePlanner';
import { plannedChange, untouched } from './plannedChange';
import { PlatformState } from './PlatformState';
import { findPreviewEntry, PREVIEW_SERVICES } from './previewEntry';

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
  const { service } = change;
  const present = await findPreviewEntry(platform, service);
  if (!present) {
    platform.service(service);
  }
  const file = present?.source.file ?? platform.file('preview.yaml');
  const edit = present
    ? setScalar(present.source.text, {
        file,
        path: [...PREVIEW_SERVICES, service, 'enabled'],
        value: false,
        createMissing: true,
      })
    : untouched(file, (await platform.source('preview.yaml'))?.text ?? '');
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

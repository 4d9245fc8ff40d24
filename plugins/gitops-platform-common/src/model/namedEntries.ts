import type {
  PlatformModel,
  PlatformService,
  PreviewService,
} from './PlatformModel';

/**
 * Entries of a list by their names, made when a name is first looked up. Models
 * are frozen and live as long as their revision, and pages look up one service
 * of ten thousand again and again.
 */
function nameIndex<E extends object>(nameOf: (entry: E) => string) {
  const indexes = new WeakMap<readonly E[], Map<string, E>>();
  return (entries: readonly E[], name: string): E | undefined => {
    let index = indexes.get(entries);
    if (!index) {
      index = new Map();
      for (const entry of entries) {
        // As a search from the beginning would: the first one counts.
        if (!index.has(nameOf(entry))) {
          index.set(nameOf(entry), entry);
        }
      }
      indexes.set(entries, index);
    }
    return index.get(name);
  };
}

const services = nameIndex<PlatformService>(({ name }) => name);
const previews = nameIndex<PreviewService>(({ service }) => service);

/**
 * The service of this name.
 *
 * @param model - whose list of services does not change any more
 * @public
 */
export function serviceNamed(
  model: Pick<PlatformModel, 'services'>,
  name: string,
): PlatformService | undefined {
  return services(model.services, name);
}

/**
 * The entry for a service among the preview environments.
 *
 * @param model - whose list of previews does not change any more
 * @public
 */
export function previewOfService(
  model: Pick<PlatformModel, 'previews'>,
  service: string,
): PreviewService | undefined {
  return model.previews && previews(model.previews.services, service);
}

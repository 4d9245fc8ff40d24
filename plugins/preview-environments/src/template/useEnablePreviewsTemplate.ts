import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { configApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

const CONFIG_KEY = 'gitopsPlatform.templates.enablePreviews';
const DEFAULT_TEMPLATE = 'template:default/gitops-enable-previews';

/**
 * The template that adds preview environments to a service.
 *
 * @param wanted - whether there is a use for it; the catalog is not asked otherwise
 * @returns `undefined` until the catalog has shown it to the user, and where it does not
 */
export function useEnablePreviewsTemplate(
  wanted: boolean,
): CompoundEntityRef | undefined {
  const apis = useApiHolder();
  const catalog = apis.get(catalogApiRef);
  const template = stringifyEntityRef(
    parseEntityRef(
      apis.get(configApiRef)?.getOptionalString(CONFIG_KEY) ?? DEFAULT_TEMPLATE,
      { defaultKind: 'template', defaultNamespace: 'default' },
    ),
  );
  const [found, setFound] = useState<string>();

  useEffect(() => {
    let current = true;
    const look = async () => {
      try {
        const entity = await catalog?.getEntityByRef(template);
        if (current && entity) {
          setFound(template);
        }
      } catch {
        // The button is a short cut: the page says by hand what to do as well.
      }
    };
    if (wanted) {
      look();
    }
    return () => {
      current = false;
    };
  }, [catalog, template, wanted]);

  return wanted && found === template ? parseEntityRef(template) : undefined;
}

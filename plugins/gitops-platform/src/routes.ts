import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The tab on the page of an entity. */
export const entityContentRouteRef = createRouteRef();

/** The page with all services of a platform. */
export const platformPageRouteRef = createRouteRef();

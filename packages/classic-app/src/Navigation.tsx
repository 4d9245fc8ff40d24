import {
  CatalogIcon,
  Sidebar,
  SidebarItem,
  SidebarPage,
} from '@backstage/core-components';
import CreateIcon from '@material-ui/icons/AddCircleOutline';
import type { PropsWithChildren } from 'react';

/** A sidebar with the two places where the plugins show something. */
export function Navigation({ children }: PropsWithChildren) {
  return (
    <SidebarPage>
      <Sidebar>
        <SidebarItem icon={CatalogIcon} to="catalog" text="Catalog" />
        <SidebarItem icon={CreateIcon} to="create" text="Create" />
      </Sidebar>
      {children}
    </SidebarPage>
  );
}

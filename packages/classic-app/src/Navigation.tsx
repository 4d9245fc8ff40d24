import {
  CatalogIcon,
  Sidebar,
  SidebarItem,
  SidebarPage,
} from '@backstage/core-components';
import CreateIcon from '@material-ui/icons/AddCircleOutline';
import PlatformsIcon from '@material-ui/icons/Layers';
import type { PropsWithChildren } from 'react';

/** A sidebar with the places where the plugins show something. */
export function Navigation({ children }: PropsWithChildren) {
  return (
    <SidebarPage>
      <Sidebar>
        <SidebarItem icon={CatalogIcon} to="catalog" text="Catalog" />
        <SidebarItem icon={CreateIcon} to="create" text="Create" />
        <SidebarItem icon={PlatformsIcon} to="platforms" text="Platforms" />
      </Sidebar>
      {children}
    </SidebarPage>
  );
}

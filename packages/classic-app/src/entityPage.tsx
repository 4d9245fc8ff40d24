import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import {
  EntityPlatformContent,
  isPlatformAvailable,
} from '@gitops-platform/backstage-plugin-gitops-platform/legacy';
import {
  EntityHubbleCard,
  EntityHubbleContent,
  isHubbleAvailable,
} from '@gitops-platform/backstage-plugin-hubble/legacy';
import {
  EntityPreviewEnvironmentsCard,
  EntityPreviewEnvironmentsContent,
  isPreviewEnvironmentsAvailable,
} from '@gitops-platform/backstage-plugin-preview-environments/legacy';
import {
  EntityVaultPathsCard,
  EntityVaultPathsContent,
  isVaultPathsAvailable,
} from '@gitops-platform/backstage-plugin-vault-paths/legacy';
import Grid from '@material-ui/core/Grid';

const overview = (
  <Grid container spacing={3} alignItems="stretch">
    <EntitySwitch>
      <EntitySwitch.Case if={isVaultPathsAvailable}>
        <Grid item md={6} xs={12}>
          <EntityVaultPathsCard />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <EntitySwitch>
      <EntitySwitch.Case if={isPreviewEnvironmentsAvailable}>
        <Grid item md={6} xs={12}>
          <EntityPreviewEnvironmentsCard />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <EntitySwitch>
      <EntitySwitch.Case if={isHubbleAvailable}>
        <Grid item md={6} xs={12}>
          <EntityHubbleCard />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <Grid item md={6} xs={12}>
      <EntityAboutCard />
    </Grid>
  </Grid>
);

const componentPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      {overview}
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/platform"
      title="Platform"
      if={isPlatformAvailable}
    >
      <EntityPlatformContent />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/vault-paths"
      title="Vault paths"
      if={isVaultPathsAvailable}
    >
      <EntityVaultPathsContent />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/preview-environments"
      title="Preview environments"
      if={isPreviewEnvironmentsAvailable}
    >
      <EntityPreviewEnvironmentsContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/hubble" title="Traffic" if={isHubbleAvailable}>
      <EntityHubbleContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const otherPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <EntityAboutCard />
    </EntityLayout.Route>
  </EntityLayout>
);

/** The page of every kind; components have the plugins' cards and tabs. */
export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isKind('component')}>
      {componentPage}
    </EntitySwitch.Case>
    <EntitySwitch.Case>{otherPage}</EntitySwitch.Case>
  </EntitySwitch>
);

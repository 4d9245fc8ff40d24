// A backend that delivers one change and ends: tests kill it in between. Its
// argument is the configuration of the app together with the request, as JSON.
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  CachedPlatformReader,
  readPlatformSettings,
  type ChangeRequest,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';

const { config: data, request } = JSON.parse(process.argv[2]);
const config = new ConfigReader(data);

new CachedPlatformReader({
  settings: readPlatformSettings(config),
  integrations: ScmIntegrations.fromConfig(config),
  refresh: 60_000,
  timeout: 60_000,
}).delivery
  .deliver(request as ChangeRequest)
  .then(
    ({ outcome }) => process.stdout.write(outcome),
    error => {
      process.stderr.write(String(error));
      process.exitCode = 1;
    },
  );

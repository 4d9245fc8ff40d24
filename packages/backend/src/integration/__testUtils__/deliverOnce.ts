// A backend that delivers one change, or creates one repository, and ends: tests
// kill it in between. Its argument is the configuration of the app together with
// the request, as JSON.
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import {
  CachedPlatformReader,
  readPlatformSettings,
  type ChangeRequest,
  type CreateRepositoryRequest,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';

const {
  config: data,
  request,
  repository,
} = JSON.parse(process.argv[2]) as {
  config: JsonObject;
  request?: ChangeRequest;
  repository?: CreateRepositoryRequest;
};
const config = new ConfigReader(data);

const platforms = new CachedPlatformReader({
  settings: readPlatformSettings(config),
  integrations: ScmIntegrations.fromConfig(config),
  refresh: 60_000,
  timeout: 60_000,
});

Promise.all([
  request && platforms.delivery.deliver(request),
  repository && platforms.repositories.create(repository),
]).then(
  results =>
    process.stdout.write(results.map(result => result?.outcome).join('')),
  error => {
    process.stderr.write(String(error));
    process.exitCode = 1;
  },
);

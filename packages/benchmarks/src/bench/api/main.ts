// `yarn bench api`: the HTTP API for the pages of an entity under load, beside
// the backends of the community's Vault plugin and Roadie's Argo CD plugin.
import { measureRefreshes } from './measureRefreshes';
import { measureSubject } from './measureSubject';
import { printMeasurements } from './printMeasurements';
import {
  communitySecrets,
  ourDeployments,
  ourSecrets,
  roadieDeployments,
  wholePage,
} from './subjects';

async function main() {
  process.stdout.write(
    printMeasurements({
      whole: await measureSubject('ours', wholePage),
      refreshes: await measureRefreshes(),
      secrets: await measureSubject('ours', ourSecrets),
      communitySecrets: await measureSubject('vault', communitySecrets),
      deployments: await measureSubject('ours', ourDeployments),
      roadieDeployments: await measureSubject('argocd', roadieDeployments),
    }),
  );
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});

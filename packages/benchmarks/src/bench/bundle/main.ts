// `yarn bench bundle`: what our frontend plugins add to an app, beside the
// community's Vault plugin and Roadie's Argo CD plugin.
import { APPS, BASE, type App } from './apps';
import { buildApp } from './buildApp';
import { measureApp } from './measureApp';
import { printMeasurements, type MeasuredApp } from './printMeasurements';

async function main() {
  process.stdout.write(
    printMeasurements({
      base: await measure(BASE),
      ours: await measure(APPS.ours),
      theirs: await measure(APPS.theirs),
    }),
  );
}

async function measure(app: App): Promise<MeasuredApp> {
  return { app, ...(await measureApp(await buildApp(app))) };
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});

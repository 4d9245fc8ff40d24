// `yarn bench dry-run`: the dry run of all templates of this repository, beside
// the endpoint of a full backend. `--no-endpoint` leaves the backend out.
import { parseArgs } from 'node:util';
import { measureCommand } from './measureCommand';
import { measureEndpoint } from './measureEndpoint';
import { printMeasurements } from './printMeasurements';

async function main() {
  const { values } = parseArgs({
    options: { 'no-endpoint': { type: 'boolean' } },
  });
  const command = await measureCommand();
  const endpoint = values['no-endpoint'] ? undefined : await measureEndpoint();
  process.stdout.write(printMeasurements(command, endpoint));
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

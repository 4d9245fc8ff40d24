import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureEdit } from './measureEdit';
import { documentPeers } from './peers/documentPeers';
import { printMeasurements } from './printMeasurements';

async function main() {
  const { values } = parseArgs({
    options: { peers: { type: 'boolean' }, check: { type: 'boolean' } },
  });
  if (values.peers) {
    await compareWithPeers(values.check ?? false);
  } else {
    await measure();
  }
}

async function compareWithPeers(check: boolean) {
  const page = join('docs', 'edit-engine.md');
  const wasThere = await documentPeers(page, check);
  if (check && !wasThere) {
    throw new Error(
      `The table of the peers in ${page} is not what they do: run \`yarn bench edit --peers\``,
    );
  }
  process.stdout.write(
    `${page} ${wasThere ? 'is up to date' : 'was brought up to date'}.\n`,
  );
}

async function measure() {
  const rows = await measureEdit((round, rounds) => {
    process.stderr.write(`  round ${round} of ${rounds}\n`);
  });
  process.stdout.write(`${printMeasurements(rows)}\n`);
}

main().catch(error => {
  process.stderr.write(`✖ ${error.message}\n`);
  process.exitCode = 1;
});

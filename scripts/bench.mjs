// `yarn bench edit`: times and memory of the edit engine beside its peers.
// `yarn bench edit --peers`: what the peers do to the files of the corpus, into
// the documentation; with `--check`, whether the documentation is up to date.
// `yarn bench api`: the pages of an entity under load beside other backends.
// `yarn bench deliver`: 50 registrations at once, each by its own backend.
// `yarn bench bundle`: what our plugins add to an app beside other plugins.
// `yarn bench dry-run`: the dry run of all templates beside a backend's endpoint.
import { runBenchmark } from './benchmarks.mjs';

export async function run(args) {
  await runBenchmark(
    'bench',
    {
      api: 'bench/api/main.ts',
      deliver: 'bench/deliver/main.ts',
      bundle: 'bench/bundle/main.ts',
      edit: 'bench/edit/main.ts',
      'dry-run': 'bench/dryRun/main.ts',
    },
    args,
  );
}

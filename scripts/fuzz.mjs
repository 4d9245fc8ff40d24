// `yarn fuzz edit [--seconds <n>] [--seed <n>]`: generated files and random
// operations against the promises of the edit engine. A seed alone makes the
// case of that seed again.
import { runBenchmark } from './benchmarks.mjs';

export async function run(args) {
  await runBenchmark('fuzz', { edit: 'fuzz/edit/main.ts' }, args);
}

import fc from 'fast-check';

// Properties meet the same values in every run, so that only a change makes a
// difference. `FAST_CHECK_SEED=2 yarn test` tries others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });

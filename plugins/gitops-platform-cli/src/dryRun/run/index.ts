export { dryRun, type DryRunOptions } from './dryRun';
export { planRun, type PlanOptions, type RunPlan } from './planRun';
export { Setup } from './Setup';
export { watchRuns } from './watchRuns';

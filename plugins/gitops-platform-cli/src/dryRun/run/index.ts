export { dryRun, startConfiguredEngine, type DryRunOptions } from './dryRun';
export { planRun, type PlanOptions, type RunPlan } from './planRun';

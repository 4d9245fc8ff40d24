export { dryRun, startConfiguredEngine, type DryRunOptions } from './dryRun';
export { planRun, type PlanOptions, type RunPlan } from './planRun';
export { touchedPlan, watchedFolders } from './touchedPlan';
export { watchFiles } from './watchFiles';

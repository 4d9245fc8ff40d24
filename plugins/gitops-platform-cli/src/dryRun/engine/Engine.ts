import type { TemplateCase, ProducedFile, StepRun } from '../CaseResult';
import type { TemplateFolder } from '../TemplateFolder';
import type { EngineFacts } from './EngineFacts';

/** What one run of a case gave. */
export interface EngineRun {
  outcome: 'success' | 'error';
  /** What the engine said where the run failed. */
  error?: string;
  /** By path relative to the workspace, with forward slashes. */
  files: Map<string, ProducedFile>;
  output: unknown;
  steps: StepRun[];
  log: string[];
  /** Connections that were refused, in sentences; the run may have gone on without them. */
  refusals: string[];
}

/** The scaffolder in this process. */
export interface Engine {
  readonly facts: EngineFacts;

  /**
   * Runs one case once. Runs may overlap, except of the same case.
   *
   * @throws only what is a fault of this command: a template that fails is a result.
   */
  run(template: TemplateFolder, testCase: TemplateCase): Promise<EngineRun>;

  /** Forgets the files of templates and platforms, so that the next runs see them as they are then. */
  refresh(): Promise<void>;

  /** Removes what the engine keeps on disk. */
  stop(): Promise<void>;
}

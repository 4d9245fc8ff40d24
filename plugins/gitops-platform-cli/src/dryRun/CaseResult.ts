import type { Finding } from './Finding';

/** A set of answers to the form of a template. */
export interface TemplateCase {
  /** File name without its ending, or for generated ones what sets it apart, e.g. `language=go,cache=true`. */
  name: string;
  origin: 'file' | 'generated';
  /** The case file, relative to the folder that the command was started in. */
  file?: string;
  values: Record<string, unknown>;
  /** Names of secrets; the engine gets a fixed stand-in for each. */
  secrets: string[];
  /** Entity reference of the person who runs it. */
  user: string;
  /**
   * Another case of the template, which has a whole golden tree: the one of this
   * case holds only what is not as it is there.
   */
  differsFrom?: string;
  expect: {
    outcome: 'success' | 'error';
    /** Part of the message of the expected error. */
    error?: string;
  };
}

/** A file that a template produced. */
export interface ProducedFile {
  content: Buffer;
  executable: boolean;
  /** Target of a symbolic link. */
  link?: string;
}

/** What one step of a run did, once per iteration of `each`. */
export interface StepRun {
  id: string;
  action: string;
  status: 'completed' | 'skipped' | 'stubbed' | 'failed';
  /** Rendered input, recorded for stubbed actions. */
  input?: unknown;
  /** Key of the iteration, for a step with `each`. */
  iteration?: string | number;
}

/** What a template made of one case. */
export interface CaseResult {
  template: string;
  case: TemplateCase;
  outcome: 'success' | 'error';
  /** Message of the error that ended the run. */
  error?: string;
  /** How many files came out. The files themselves are looked at and let go, case by case. */
  fileCount: number;
  steps: Omit<StepRun, 'input'>[];
  /** Empty where nothing was found. */
  log: string[];
  /** Wall-clock time in milliseconds. */
  duration: number;
  /** Golden tree differences, failed checks, unexpected outcomes. */
  findings: Finding[];
}

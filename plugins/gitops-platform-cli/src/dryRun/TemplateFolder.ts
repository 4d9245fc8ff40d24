import type { Document, LineCounter } from 'yaml';

/**
 * A template of the scaffolder as it is on disk. Only the `v1beta3` API is
 * supported.
 */
export interface TemplateFolder {
  /** `metadata.name`. */
  name: string;
  /** Absolute path of the folder of the template file. */
  directory: string;
  /** Template file, relative to the folder that the command was started in. */
  file: string;
  /** Text of the template file. */
  text: string;
  /** The parsed document, for positions: `document.getIn(path, true).range`. */
  document: Document.Parsed;
  /** Turns an offset of `text` into line and column. */
  lines: LineCounter;
  /** The template as plain values. */
  entity: TemplateValues;
  /** Every other file below the folder, relative to it, with forward slashes, sorted. */
  files: string[];
}

/** What the scaffolder reads of a template; everything else is kept as it is. */
export interface TemplateValues {
  apiVersion: string;
  kind: string;
  metadata: { name: string; [key: string]: unknown };
  spec: {
    parameters?: unknown;
    steps: TemplateStep[];
    output?: unknown;
    [key: string]: unknown;
  };
}

export interface TemplateStep {
  id?: string;
  name?: string;
  action: string;
  input?: Record<string, unknown>;
  if?: string | boolean;
  each?: unknown;
  [key: string]: unknown;
}

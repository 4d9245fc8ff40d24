/** A line of a generated file and what it belongs to. */
export interface WrittenLine {
  text: string;
  /**
   * Keys and item numbers that lead to the entry or item that the line is part
   * of; for a comment of its own, to the map that it stands in.
   */
  owner: readonly string[];
  /** A comment directly above its owner. */
  above?: boolean;
}

/** A generated file. */
export interface WrittenFile {
  /** Path in the repository. */
  file: string;
  text: string;
  lines: WrittenLine[];
  /** Something is in it that an edit may refuse. */
  mayBeRefused: boolean;
  /** Something is in it that every edit must refuse; says what. */
  broken?: string;
}

/** A program that has to be on the machine. */
export interface Tool {
  program: string;
  /** Its names in other versions. */
  orElse?: string[];
  /** What Debian calls it, and others probably too. */
  debianPackage: string;
}

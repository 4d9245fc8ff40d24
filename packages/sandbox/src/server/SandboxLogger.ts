/**
 * What the sandbox writes its messages to. A Backstage `LoggerService` fits, and so does `console`.
 *
 * @public
 */
export interface SandboxLogger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** A logger that keeps silent: the default of `startSandbox`. */
export const silentLogger: SandboxLogger = {
  info: () => {},
  warn: () => {},
  error: () => {},
};

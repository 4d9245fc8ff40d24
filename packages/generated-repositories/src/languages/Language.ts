import type { Tool } from '../tools/Tool';

/** One command of a language's toolchain. */
export interface Step {
  /** Names the column of the summary. */
  name: 'install' | 'lint' | 'test' | 'build' | 'docs';
  command: string[];
  /** Variables beside those of every command. */
  env?: NodeJS.ProcessEnv;
  /** The command must print nothing, as for tools that list what is wrong. */
  silent?: boolean;
}

/** A folder that a service is started in, as it would be in its image. */
export interface Image {
  directory: string;
  /** What the service has to be told because this is no image. */
  variables: NodeJS.ProcessEnv;
  /** Number of the user that it runs as; this process's own where absent. */
  user?: number;
  remove(): Promise<void>;
}

/** How repositories of a programming language are built on this machine. */
export interface Language {
  name: string;
  tools: Tool[];
  /** In this order, in the folder of the repository. */
  steps(tree: string): Step[];
  /** That of the image which the last stage of the Dockerfile is based on. */
  baseEntrypoint?: string[];
  /**
   * The place on this machine of a program or folder of the image; anything
   * else as it is.
   */
  locate(path: string, tree: string): string;
  /** What the image holds, where the repository is not the place to start in. */
  image?(tree: string): Promise<Image>;
}

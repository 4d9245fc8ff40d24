import type { Configuration } from '../configuration';
import type { Engine } from '../engine/Engine';
import type { RunPlan } from './planRun';
import { startConfiguredEngine } from './startConfiguredEngine';
import { touchedPlan, watchedPlaces } from './touchedPlan';

interface SetupOptions {
  cwd: string;
  /** Reads the configuration as it is at that time. */
  readConfiguration(): Promise<Configuration>;
  /** Plans all that the configuration knows of. */
  plan(configuration: Configuration): Promise<RunPlan>;
}

interface Parts {
  configuration: Configuration;
  plan: RunPlan;
  engine: Engine;
}

/** What a run works with; it follows changes of the files that it came from. */
export class Setup {
  private outdated = false;

  private constructor(
    private readonly options: SetupOptions,
    private parts: Parts,
  ) {}

  /** @throws UsageError where the configuration, the templates or a module cannot be used */
  static async start(options: SetupOptions): Promise<Setup> {
    return new Setup(options, await prepare(options));
  }

  get configuration(): Configuration {
    return this.parts.configuration;
  }

  get engine(): Engine {
    return this.parts.engine;
  }

  /** All that there is to run. */
  get plan(): RunPlan {
    return this.parts.plan;
  }

  /** Absolute paths of the files and folders that {@link follow} wants to hear of. */
  get watched(): string[] {
    return watchedPlaces(this.plan, this.configuration);
  }

  /**
   * Follows changes of files. A changed configuration starts another engine and runs everything; one
   * that cannot be used stays an error until it is mended.
   *
   * @param paths - absolute paths of what changed
   * @returns what the changes touch
   */
  async follow(paths: readonly string[]): Promise<RunPlan> {
    const { file, catalog } = this.configuration;
    // Entities of the catalog are handed to the engine when it starts.
    this.outdated ||= [file, ...catalog].some(read => paths.includes(read));
    if (this.outdated) {
      const { engine } = this;
      this.parts = await prepare(this.options);
      this.outdated = false;
      await engine.stop();
      return this.plan;
    }
    await this.engine.refresh();
    this.parts.plan = await this.options.plan(this.configuration);
    return touchedPlan(this.plan, paths, {
      cwd: this.options.cwd,
      cases: this.configuration.cases,
    });
  }

  stop(): Promise<void> {
    return this.engine.stop();
  }
}

/** Starts the engine last: what is wrong with the rest is told at once. */
async function prepare({
  readConfiguration,
  plan,
}: SetupOptions): Promise<Parts> {
  const configuration = await readConfiguration();
  return {
    configuration,
    plan: await plan(configuration),
    engine: await startConfiguredEngine(configuration),
  };
}

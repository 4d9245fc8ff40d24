import { Commit, GitSource } from './GitSource';
import { previewApplications } from './previewApplications';
import { ArgocdContent } from './readArgocdContent';
import { projectOf, readPlatform } from './readPlatform';
import { serviceApplications } from './serviceApplications';
import { Application, toApplication } from './toApplication';

/** How long a state is served before git is read again, in milliseconds. */
const FRESH_MILLISECONDS = 1000;

/**
 * The applications of a platform. They follow the platform repository: what is merged there shows
 * here about a second later.
 */
export class ApplicationRegistry {
  #applications?: { readAt: number; result: Promise<Application[]> };

  constructor(
    private readonly source: GitSource,
    private readonly content: ArgocdContent | undefined,
    private readonly startedAt: Date,
  ) {}

  /** Sorted by name. */
  async list(): Promise<Application[]> {
    const now = Date.now();
    if (
      !this.#applications ||
      now - this.#applications.readAt > FRESH_MILLISECONDS
    ) {
      const result = this.#read();
      this.#applications = { readAt: now, result };
      result.catch(() => {
        // The callers get the error; the next one asks again.
        this.#applications = undefined;
      });
    }
    return this.#applications.result;
  }

  async find(name: string): Promise<Application | undefined> {
    return (await this.list()).find(({ metadata }) => metadata.name === name);
  }

  /** A commit of one of an application's git repositories. */
  async findCommit(
    { spec }: Application,
    sha: string,
  ): Promise<Commit | undefined> {
    for (const { repoURL } of spec.sources) {
      const project = projectOf(this.source, repoURL);
      const commit =
        project === undefined
          ? undefined
          : await this.source.findCommit(project, sha);
      if (commit) {
        return commit;
      }
    }
    return undefined;
  }

  async #read(): Promise<Application[]> {
    const { source, content, startedAt } = this;
    if (!content) {
      return [];
    }
    const platform = await readPlatform(source, content.platform);
    const [head] = await source.latestCommits(content.platform.project, 1);
    const facts = await Promise.all([
      serviceApplications(source, platform, content, head.sha),
      previewApplications(source, platform, content, head.sha),
    ]);
    return facts
      .flat()
      .filter(({ state }) => !state.absent)
      .map(application =>
        toApplication(application, content.namespace, startedAt),
      )
      .sort((left, right) =>
        left.metadata.name < right.metadata.name ? -1 : 1,
      );
  }
}

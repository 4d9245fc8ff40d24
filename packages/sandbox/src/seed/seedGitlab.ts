import { createHash } from 'node:crypto';
import { dirname, posix, resolve, sep } from 'node:path';
import { InputError } from '@backstage/errors';
import { resolveBranch } from '../git/references';
import { isEmptyRepository, readDefaultBranch } from '../git/repository';
import { commitToBranch } from '../gitlab/commits/commitToBranch';
import { GitlabContext, repositoryOf } from '../gitlab/GitlabContext';
import { findEntry } from '../git/tree';
import { createMergeRequest } from '../gitlab/mergeRequests/create';
import { ensureGroup } from '../gitlab/projects/groups';
import { createProject } from '../gitlab/projects/projects';
import { ensureUser } from '../gitlab/projects/users';
import { Project, User } from '../gitlab/state/types';
import { readManifest, SeedManifest } from './readManifest';
import { readSeedFolder, SeedFile, withHost } from './readSeedFolder';

/** Seeded commits carry fixed dates, so that the same seed gives the same commits. */
const FIRST_DATE = Date.parse('2026-01-12T09:00:00Z');
const MINUTE = 60_000;

interface SeedContent {
  manifest: SeedManifest;
  folders: Map<string, SeedFile[]>;
  hash: string;
}

/**
 * Fills the sandbox's GitLab from a manifest.
 *
 * Seeding again is harmless: the same content is skipped as a whole, changed content adds what is
 * missing and leaves alone what exists, since a newcomer may have worked with it.
 *
 * @throws InputError where the manifest or a folder cannot be used.
 */
export async function seedGitlab(
  context: GitlabContext,
  manifestFile: string,
): Promise<void> {
  const { store, baseUrl, logger } = context;
  const content = await readContent(manifestFile, baseUrl);
  const earlier = store.state.seed;
  if (earlier?.contentHash === content.hash && earlier.baseUrl === baseUrl) {
    logger.info('The sandbox is seeded already');
    return;
  }
  if (earlier) {
    logger.warn(
      earlier.baseUrl === baseUrl
        ? 'The seed changed: new projects are added, existing ones stay as they are. Start with --reset for a clean sandbox.'
        : `The sandbox was seeded for ${earlier.baseUrl} and now listens on ${baseUrl}: files that name the old address keep it. Start with --reset for a clean sandbox.`,
    );
  }
  let step = 0;
  for (const project of content.manifest.projects) {
    await seedProject(context, project, {
      files: content.folders.get(project.project) ?? [],
      date: new Date(FIRST_DATE + step * MINUTE),
    });
    step += 1;
  }
  for (const request of content.manifest.mergeRequests) {
    await seedMergeRequest(
      context,
      manifestFile,
      request,
      new Date(FIRST_DATE + step * MINUTE),
    );
    step += 1;
  }
  for (const branch of content.manifest.branches) {
    await seedBranch(
      context,
      manifestFile,
      branch,
      new Date(FIRST_DATE + step * MINUTE),
    );
    step += 1;
  }
  await store.change(state => {
    state.seed = { contentHash: content.hash, baseUrl };
  });
  logger.info(
    `Seeded ${content.manifest.projects.length} projects and ${content.manifest.mergeRequests.length} merge requests`,
  );
}

async function readContent(
  manifestFile: string,
  baseUrl: string,
): Promise<SeedContent> {
  const manifest = await readManifest(manifestFile);
  const root = resolve(dirname(manifestFile));
  const hash = createHash('sha256').update(JSON.stringify(manifest));
  const folders = new Map<string, SeedFile[]>();
  for (const { project, folder } of manifest.projects) {
    if (folders.has(project)) {
      throw new InputError(`${manifestFile}: ${project} is named twice`);
    }
    const files: SeedFile[] = [];
    if (folder !== undefined) {
      const path = resolve(root, folder);
      if (!path.startsWith(`${root}${sep}`)) {
        throw new InputError(
          `${manifestFile}: the folder '${folder}' of ${project} is outside ${root}`,
        );
      }
      files.push(...(await readSeedFolder(path, baseUrl)));
    }
    for (const { path, content, executable } of files) {
      hash.update(
        `${posix.join(project, path)}\0${executable}\0${content.length}\0`,
      );
      hash.update(content);
    }
    folders.set(project, files);
  }
  return { manifest, folders, hash: hash.digest('hex') };
}

async function seedProject(
  context: GitlabContext,
  seed: SeedManifest['projects'][number],
  { files, date }: { files: SeedFile[]; date: Date },
): Promise<void> {
  const { store, webUser } = context;
  const namespace = posix.dirname(seed.project);
  const project =
    store.project(seed.project) ??
    (await createProject(context, {
      namespace: await ensureGroup(context, namespace, date),
      path: posix.basename(seed.project),
      description: seed.description,
      topics: seed.topics,
      defaultBranch: seed.defaultBranch,
      visibility: 'internal',
      creator: webUser,
      createdAt: date,
    }));
  const repository = repositoryOf(context, project);
  if (files.length === 0 || !(await isEmptyRepository(repository))) {
    return;
  }
  await commitToBranch(context, project, {
    branch: seed.defaultBranch ?? (await readDefaultBranch(repository)),
    message: 'Initial commit',
    ...signedBy(webUser, date),
    actions: files.map(({ path, content, executable }) => ({
      action: 'create',
      filePath: path,
      content,
      executable,
    })),
  });
}

async function seedMergeRequest(
  context: GitlabContext,
  manifestFile: string,
  seed: SeedManifest['mergeRequests'][number],
  date: Date,
): Promise<void> {
  const seeded = await seedBranch(context, manifestFile, seed, date);
  if (seeded) {
    await createMergeRequest(context, seeded.project, {
      sourceBranch: seed.branch,
      targetBranch: seeded.target,
      title: seed.title,
      description: seed.description,
      labels: seed.labels,
      author: seeded.author,
      createdAt: date,
    });
  }
}

/** @returns nothing where the branch is there already, or was */
async function seedBranch(
  context: GitlabContext,
  manifestFile: string,
  seed: SeedManifest['branches'][number],
  date: Date,
): Promise<{ project: Project; target: string; author: User } | undefined> {
  const { store, webUser, baseUrl } = context;
  const project = store.project(seed.project);
  if (!project) {
    throw new InputError(
      `${manifestFile}: the branch ${seed.branch} names the project ${seed.project}, which the manifest does not contain`,
    );
  }
  const repository = repositoryOf(context, project);
  const isSeeded =
    (await resolveBranch(repository, seed.branch)) !== undefined ||
    store
      .mergeRequestsOf(project)
      .some(request => request.sourceBranch === seed.branch);
  if (isSeeded) {
    return undefined;
  }
  const author = seed.author ? await ensureUser(store, seed.author) : webUser;
  const target = seed.target ?? (await readDefaultBranch(repository));
  const tip = await resolveBranch(repository, target);
  const existing = new Set<string>();
  if (tip !== undefined) {
    for (const path of Object.keys(seed.files)) {
      if (await findEntry(repository, tip, path)) {
        existing.add(path);
      }
    }
  }
  await commitToBranch(context, project, {
    branch: seed.branch,
    startBranch: target,
    message: seed.title,
    ...signedBy(author, date),
    actions: Object.entries(seed.files).map(([filePath, text]) => ({
      action: existing.has(filePath) ? 'update' : 'create',
      filePath,
      content: withHost(Buffer.from(text), baseUrl),
    })),
  });
  return { project, target, author };
}

function signedBy({ name, email }: User, date: Date) {
  const signature = { name, email, date };
  return { author: signature, committer: signature };
}

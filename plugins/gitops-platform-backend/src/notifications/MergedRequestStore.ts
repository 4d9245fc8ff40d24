import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { MergedRequest } from './MergedRequest';

const TABLE = 'merged_requests';
const MIGRATIONS = resolvePackagePath(
  '@gitops-platform/backstage-plugin-gitops-platform-backend',
  'migrations',
);

interface Row {
  id: string;
  platform: string;
  service: string | null;
  requester: string;
  title: string;
  link: string | null;
  merged_at: number | string;
  waiting: boolean;
}

/** A request whose service is not healthy yet. */
export interface WaitingRequest extends MergedRequest {
  service: string;
  /** Milliseconds since the epoch. */
  mergedAt: number;
}

/**
 * Which requests were merged, shared by all instances of the backend: what one
 * of them has taken, no other one takes again.
 */
export class MergedRequestStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static async create(database: DatabaseService): Promise<MergedRequestStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({ directory: MIGRATIONS });
    }
    return new MergedRequestStore(knex);
  }

  /** @returns whether it was new: then its requester is to be notified. */
  async add(request: MergedRequest, mergedAt: number): Promise<boolean> {
    const { id, platform, service, requester, title, link } = request;
    if (await this.#has(id)) {
      return false;
    }
    try {
      await this.#knex<Row>(TABLE).insert({
        id,
        platform,
        service: service ?? null,
        requester,
        title,
        link: link ?? null,
        merged_at: mergedAt,
        waiting: service !== undefined,
      });
      return true;
    } catch (error) {
      // Another instance was faster; each database has its own error for that.
      if (await this.#has(id)) {
        return false;
      }
      throw error;
    }
  }

  async #has(id: string): Promise<boolean> {
    const present = await this.#knex<Row>(TABLE).where({ id }).first('id');
    return present !== undefined;
  }

  async waiting(): Promise<WaitingRequest[]> {
    const rows = await this.#knex<Row>(TABLE)
      .where({ waiting: true })
      .whereNotNull('service')
      .orderBy('merged_at');
    return rows.map(({ merged_at: mergedAt, waiting, ...row }) => ({
      ...row,
      service: row.service!,
      link: row.link ?? undefined,
      mergedAt: Number(mergedAt),
    }));
  }

  /** @returns whether it was still waited for: then its requester is to be notified. */
  async finish(id: string): Promise<boolean> {
    const changed = await this.#knex<Row>(TABLE)
      .where({ id, waiting: true })
      .update({ waiting: false });
    return changed === 1;
  }

  /** Ends the wait of requests merged before a moment, and drops those that are done. */
  async removeBefore(mergedAt: number): Promise<void> {
    await this.#knex<Row>(TABLE).where('merged_at', '<', mergedAt).delete();
  }
}

import { z } from 'zod';
import type { GitLabClient, GitLabRequest } from './GitLabClient';

const MAXIMUM_PAGES = 20;
const PAGE_SIZE = 100;

/** Items of a list, and whether there are more than are read. */
export interface Pages<T> {
  items: T[];
  complete: boolean;
}

/** Reads a list page by page, up to 2000 items. */
export async function allPages<T>(
  client: GitLabClient,
  schema: z.ZodType<T>,
  request: GitLabRequest,
): Promise<Pages<T>> {
  const items: T[] = [];
  for (let page = 1; page <= MAXIMUM_PAGES; page++) {
    const answer = await client.json(z.array(schema), {
      ...request,
      query: {
        ...request.query,
        per_page: String(PAGE_SIZE),
        page: String(page),
      },
    });
    items.push(...answer);
    if (answer.length < PAGE_SIZE) {
      return { items, complete: true };
    }
  }
  return { items, complete: false };
}

import { Request, Response } from 'express';

const DEFAULT_PER_PAGE = 20;
const MAXIMUM_PER_PAGE = 100;

/**
 * Cuts one page out of a list and sets GitLab's pagination headers (`x-next-page` and its like, and
 * `link`, which gitbeaker follows).
 */
export function paginate<T>(
  baseUrl: string,
  req: Request,
  res: Response,
  items: readonly T[],
): T[] {
  const perPage = Math.min(
    positiveNumber(req.query.per_page) ?? DEFAULT_PER_PAGE,
    MAXIMUM_PER_PAGE,
  );
  const page = positiveNumber(req.query.page) ?? 1;
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const addressOf = (target: number) => {
    const url = new URL(req.originalUrl, baseUrl);
    url.searchParams.set('page', String(target));
    url.searchParams.set('per_page', String(perPage));
    return url.toString();
  };
  const links = [
    page > 1 ? `<${addressOf(page - 1)}>; rel="prev"` : '',
    page < pages ? `<${addressOf(page + 1)}>; rel="next"` : '',
    `<${addressOf(1)}>; rel="first"`,
    `<${addressOf(pages)}>; rel="last"`,
  ];
  res.set({
    link: links.filter(Boolean).join(', '),
    'x-page': String(page),
    'x-per-page': String(perPage),
    'x-prev-page': page > 1 ? String(page - 1) : '',
    'x-next-page': page < pages ? String(page + 1) : '',
    'x-total': String(items.length),
    'x-total-pages': String(pages),
  });
  return items.slice((page - 1) * perPage, page * perPage);
}

function positiveNumber(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

import { textAnswer } from '@beffroi/ui/server/answers.ts';
import { generalPages, townPages } from '#lib/server/reach/mapped-pages.ts';
import { PART_PAGES, partsOf, sitemapIndex } from '#lib/server/reach/sitemap.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, url }) => {
  const [pages, towns] = [await generalPages(locals.house), await townPages(locals.house)];
  const newest = (some: typeof pages): string | null =>
    some.reduce<string | null>((last, { changed }) => (changed !== null && (last === null || changed > last) ? changed : last), null);
  const parts = Array.from({ length: partsOf(towns.length) }, (_, at) => ({
    path: `/sitemap/communes-${at + 1}.xml`,
    changed: newest(towns.slice(at * PART_PAGES, (at + 1) * PART_PAGES)),
  }));
  const index = sitemapIndex(url.origin, [{ path: '/sitemap/pages.xml', changed: newest(pages) }, ...parts]);
  return textAnswer(request, index, { 'content-type': 'application/xml', 'cache-control': 'public, no-cache' });
};

export const HEAD = GET;

import { textAnswer } from '@beffroi/ui/server/answers.ts';
import { error } from '@sveltejs/kit';
import { generalPages, townPages } from '#lib/server/reach/mapped-pages.ts';
import { PART_PAGES, sitemapPart } from '#lib/server/reach/sitemap.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const number = Number(/^communes-([1-9]\d{0,2})$/.exec(params.part)?.[1] ?? 0);
  if (params.part !== 'pages' && number === 0) error(404);
  const pages =
    number === 0 ? await generalPages(locals.house) : (await townPages(locals.house)).slice((number - 1) * PART_PAGES, number * PART_PAGES);
  if (pages.length === 0) error(404);
  return textAnswer(request, sitemapPart(url.origin, pages), { 'content-type': 'application/xml', 'cache-control': 'public, no-cache' });
};

export const HEAD = GET;

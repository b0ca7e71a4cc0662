import { textAnswer } from '@beffroi/ui/server/answers.ts';
import { publicationsFeed } from '#lib/server/reach/feeds.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, url }) =>
  textAnswer(request, await publicationsFeed(locals.house, locals.language, url.origin), {
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': 'public, no-cache',
  });

export const HEAD = GET;

import { parseInseeCode } from '@beffroi/domain';
import { textAnswer } from '@beffroi/ui/server/answers.ts';
import { error } from '@sveltejs/kit';
import { townFeed } from '#lib/server/reach/feeds.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const code = parseInseeCode(params.code);
  const feed = code === null ? null : await townFeed(locals.house, code, locals.language, url.origin);
  if (feed === null) error(404);
  return textAnswer(request, feed, { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, no-cache' });
};

export const HEAD = GET;

import { showsFiction } from '@beffroi/observatory';
import { closedPaths } from '#lib/server/reach/mapped-pages.ts';
import { robotsOf } from '#lib/server/reach/robots.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
  new Response(robotsOf(url.origin, await showsFiction(locals.house), closedPaths()), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });

import css from '@beffroi/ui/design/archived.css?inline';
import type { RequestHandler } from './$types';

/** The style of archived pages: they may load this and nothing else. */
export const GET: RequestHandler = () =>
  new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' } });

import css from '@beffroi/ui/design/embedded.css?inline';
import type { RequestHandler } from './$types';

/** The style of pictures in the pages of others. */
export const GET: RequestHandler = () =>
  new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' } });

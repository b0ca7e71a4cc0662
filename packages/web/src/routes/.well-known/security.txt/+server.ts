import { error } from '@sveltejs/kit';
import { securityTxt } from '#lib/legal/security-txt.ts';
import { operatorIn } from '#lib/server/operator/read-operator.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) => {
  const text = securityTxt(operatorIn(process.env), url.origin);
  if (text === null) error(404);
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
};

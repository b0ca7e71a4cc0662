import { clientMetadata } from '@beffroi/networks';
import { error, json } from '@sveltejs/kit';
import { deskIn } from '#lib/server/desk/the-desk.ts';
import type { RequestHandler } from './$types';

/** What servers of AT Protocol are told of this site, so that a town lets it in: public, and nothing of it a secret. */
export const GET: RequestHandler = ({ locals }) => {
  const client = deskIn(locals)?.client ?? null;
  if (client === null) error(404);
  return json(clientMetadata(client), { headers: { 'cache-control': 'public, max-age=600', 'access-control-allow-origin': '*' } });
};

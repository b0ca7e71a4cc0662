import { archivedDocument } from '@beffroi/ui/server/archived-document.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { blindPage, itemNamed } from '@beffroi/ui/server/reading-room.ts';
import type { RequestHandler } from './$types';

/**
 * An archived page for a coder: nothing is marked in it. The page around it may read what is selected here (`allow-same-origin`), while nothing in here
 * runs: no script is allowed, and none is left.
 */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

export const GET: RequestHandler = async (event) => {
  requireAct(event, 'review.code');
  const { house, language } = event.locals;
  const { item: id, digest } = event.params;
  const { item } = await itemNamed(house, { id: 'finding' }, id);
  const page = await blindPage(house, item, digest, language);
  const shown = archivedDocument(page, { language, back: null, quoted: false });
  const headers = new Headers(shown.headers);
  headers.set('content-security-policy', POLICY);
  headers.set('cache-control', 'private, no-store');
  return new Response(shown.body, { status: shown.status, headers });
};

import { archivedDocument } from '@beffroi/ui/server/archived-document.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { blindPage } from '@beffroi/ui/server/reading-room.ts';
import { error } from '@sveltejs/kit';
import { itemAt, roomNamed } from '#lib/server/review-room.ts';
import type { RequestHandler } from './$types';

/**
 * An archived page for a coder: nothing is marked in it. The page around it may read what is selected here (`allow-same-origin`), while nothing in here
 * runs: no script is allowed, and none is left.
 */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

export const GET: RequestHandler = async (event) => {
  roomNamed(event.params.room);
  requireAct(event, 'review.code');
  const { house, language } = event.locals;
  const { item, kind } = await itemAt(house, event.params);
  // What is asked without its pages must not tell where it stands.
  if (!kind.pages) error(404);
  const page = await blindPage(house, item, event.params.digest, language);
  const shown = archivedDocument(page, { language, back: null, quoted: false, isPrivate: true });
  const headers = new Headers(shown.headers);
  headers.set('content-security-policy', POLICY);
  return new Response(shown.body, { status: shown.status, headers });
};

import { teamPicture } from '@beffroi/desk';
import { isKnown } from '@beffroi/ui/server/answers.ts';
import { error } from '@sveltejs/kit';
import { TeamPictures } from '#lib/server/desk/team-pictures.ts';
import type { RequestHandler } from './$types';

const pictures = new TeamPictures();

/** The portraits of those who agreed, together. Asked for anew each time: who withdraws theirs is gone at once. */
export const GET = (async ({ locals, params, request }) => {
  const { store, now } = locals.house;
  const { bytes, type, etag } = (await pictures.of(params.slug, await teamPicture(store, params.slug, now()))) ?? error(404, 'picture');
  const headers = { etag, 'cache-control': 'no-cache', 'content-type': type };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers });
}) satisfies RequestHandler;

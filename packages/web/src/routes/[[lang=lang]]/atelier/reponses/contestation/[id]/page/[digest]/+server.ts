import { contestNamed } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { archivedDocument } from '@beffroi/ui/server/archived-document.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { blindPage } from '@beffroi/ui/server/reading-room.ts';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** An archived page of a town whose mark is contested, for who answers, before publication too. */
export const GET: RequestHandler = async (event) => {
  requireAct(event, 'reply.answer');
  const { house, language } = event.locals;
  const { id, digest } = event.params;
  const contest = await contestNamed(house.store, id);
  if (contest === null) error(404);
  const page = await blindPage(house, contest, digest, language);
  return archivedDocument(page, {
    language,
    back: hrefIn(language, `/atelier/reponses/contestation/${id}`),
    quoted: false,
    isPrivate: true,
  });
};

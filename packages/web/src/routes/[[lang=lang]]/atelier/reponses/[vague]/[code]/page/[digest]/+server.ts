import { readSeries } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { archivedDocument } from '@beffroi/ui/server/archived-document.ts';
import { blindPage } from '@beffroi/ui/server/reading-room.ts';
import { error } from '@sveltejs/kit';
import { replyWave } from '#lib/server/replies.ts';
import type { RequestHandler } from './$types';

/** An archived page of the town, for who speaks for it, before publication too. */
export const GET: RequestHandler = async (event) => {
  const { vague, code, digest } = event.params;
  const { house, language } = event.locals;
  const { wave } = await replyWave(event, vague, code);
  const series = await readSeries(house.store, wave.id);
  if (series === null) error(404);
  const page = await blindPage(house, { series_id: series.id, waveId: wave.id, territory: code }, digest, language);
  return archivedDocument(page, {
    language,
    back: hrefIn(language, `/atelier/reponses/${encodeURIComponent(vague)}/${code}`),
    quoted: false,
    isPrivate: true,
  });
};

import { boxPage } from '@beffroi/ideas';
import { authorityNames } from '#lib/server/ideas/authorities.ts';
import { dayWords, orSentence } from '#lib/server/ideas/idea-faults.ts';
import { searchIn } from '#lib/server/ideas/idea-form.ts';
import { passerOf } from '#lib/server/ideas/passer.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const { store, language, passer } = passerOf(event);
  const search = searchIn(event.url);
  const { found, fault } = await orSentence(language, () => boxPage(store, event.params.box, search, passer));
  if (found === null) return { fault, search, page: null };
  const { box, ideas, total } = found;
  const closed = box.closedOn === null ? null : dayWords(box.closedOn, language);
  return { fault: null, search, page: { box, closed, ideas, total, town: (await authorityNames(event.locals))(box.territory) } };
}) satisfies PageServerLoad;

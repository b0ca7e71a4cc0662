import { nextAddress, sentenceNamed, sentenceShown, sentences } from '@beffroi/programmes/pages/server/coding-room.ts';
import { readCoded } from '@beffroi/programmes/review';
import { answerItem, itemToRead, keepItem, skipItem } from '@beffroi/review';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { answerIn, orGivenBack, personOf, supersededIn, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'review.code');
  const { house } = event.locals;
  const file = await sentenceNamed(house, event.params.vague, event.params.item);
  const { item } = file;
  await keepItem(house.store, personOf(event), item.id, house.now());
  const { id, wave, own, last } = await itemToRead(house.store, personOf(event), await sentences(house), item.id);
  const notice = event.url.searchParams.get('suite');
  return {
    id,
    wave,
    sentence: sentenceShown(file),
    own: own && { id: own.id, ...readCoded(own.answer), remark: own.remark },
    last,
    notice: notice === 'enregistre' || notice === 'a-cote' || notice === 'passe' ? notice : null,
  };
};

export const actions: Actions = {
  save: async (event) => {
    requireAct(event, 'review.code');
    const { house } = event.locals;
    const { item } = await sentenceNamed(house, event.params.vague, event.params.item);
    const form = await event.request.formData();
    const kind = await sentences(house);
    const coded = await answerIn(kind, form);
    if ('status' in coded) return coded;
    const answer = { ...coded, proof: null, remark: wordsOf(form, 'remark'), supersedes: supersededIn(form) };
    const saved = await orGivenBack(form, () => answerItem(house.store, personOf(event), kind, item.id, answer, house.now()));
    if ('status' in saved) return saved;
    redirect(303, await nextAddress(event, { id: item.waveId, name: item.wave }, saved.beside ? 'a-cote' : 'enregistre'));
  },
  skip: async (event) => {
    requireAct(event, 'review.code');
    const { house } = event.locals;
    const { item } = await sentenceNamed(house, event.params.vague, event.params.item);
    await skipItem(house.store, personOf(event), item.id, house.now());
    redirect(303, await nextAddress(event, { id: item.waveId, name: item.wave }, 'passe'));
  },
};

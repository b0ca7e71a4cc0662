import { codedInForm, nextAddress, sentenceNamed } from '@beffroi/programmes/pages/server/coding-room.ts';
import { codeSentence, keepSentence, sentenceToCode, skipSentence } from '@beffroi/review';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { givenBack, orGivenBack, personOf, supersededIn, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'review.code');
  const { house } = event.locals;
  const { item } = await sentenceNamed(house, event.params.vague, event.params.item);
  await keepSentence(house.store, personOf(event), item.id, house.now());
  const { id, wave, words, before, after, heading, own, last } = await sentenceToCode(house.store, personOf(event), item.id);
  const notice = event.url.searchParams.get('suite');
  return {
    id,
    wave,
    sentence: { words, before, after, heading },
    own,
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
    const coded = codedInForm(form);
    if (coded === null) return givenBack(form, 'bad-answer');
    const answer = { ...coded, remark: wordsOf(form, 'remark'), supersedes: supersededIn(form) };
    const saved = await orGivenBack(form, () => codeSentence(house.store, personOf(event), item.id, answer, house.now()));
    if ('status' in saved) return saved;
    redirect(303, await nextAddress(event, { id: item.waveId, name: item.wave }, saved.beside ? 'a-cote' : 'enregistre'));
  },
  skip: async (event) => {
    requireAct(event, 'review.code');
    const { house } = event.locals;
    const { item } = await sentenceNamed(house, event.params.vague, event.params.item);
    await skipSentence(house.store, personOf(event), item.id, house.now());
    redirect(303, await nextAddress(event, { id: item.waveId, name: item.wave }, 'passe'));
  },
};

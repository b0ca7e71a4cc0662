import { codedInForm, sentenceNamed } from '@beffroi/programmes/pages/server/coding-room.ts';
import { codedOf, sentenceShown, settleSentence } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { givenBack, orGivenBack, personOf, supersededIn, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** Two answers without their names. What the machine says is not here either: a decision is to say what is right, not who is. */
export const load: PageServerLoad = async (event) => {
  const account = requireAct(event, 'review.adjudicate');
  const file = await sentenceNamed(event.locals.house, event.params.vague, event.params.item);
  const { codings, decision, state } = file;
  const { id, wave, words, before, after, heading } = sentenceShown(file);
  const own = codings.some(({ coder }) => coder === account.id);
  const open = !own && (state === 'differ' || state === 'settled');
  return {
    id,
    wave,
    sentence: { words, before, after, heading },
    // Who is still to code this sentence must not see what others said of it.
    answers: open ? codings.map((coding) => ({ id: coding.id, ...codedOf(coding), remark: coding.remark })) : [],
    settled: decision && {
      id: decision.id,
      ...codedOf(decision),
      name: decision.adjudicatorName,
      reason: decision.reason,
      at: decision.at.toISOString(),
    },
    own,
    open,
    saved: event.url.searchParams.get('suite') === 'enregistre',
  };
};

export const actions: Actions = {
  default: async (event) => {
    requireAct(event, 'review.adjudicate');
    const { house, language } = event.locals;
    const { item } = await sentenceNamed(house, event.params.vague, event.params.item);
    const form = await event.request.formData();
    const coded = codedInForm(form);
    if (coded === null) return givenBack(form, 'bad-answer');
    const decision = { ...coded, reason: wordsOf(form, 'reason') ?? '', supersedes: supersededIn(form) };
    const done = await orGivenBack(form, () => settleSentence(house.store, personOf(event), item.id, decision, house.now()));
    if (typeof done !== 'number') return done;
    redirect(303, hrefIn(language, `/atelier/codage/${item.wave}/phrase/${item.id}/decision?suite=enregistre`));
  },
};

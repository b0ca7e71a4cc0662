import { sentenceNamed, sentenceShown, sentences } from '@beffroi/programmes/pages/server/coding-room.ts';
import { readCoded } from '@beffroi/programmes/review';
import { adjudicate } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { answerIn, orGivenBack, personOf, supersededIn, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** Two answers without their names. What the machine says is not here either: a decision is to say what is right, not who is. */
export const load: PageServerLoad = async (event) => {
  const account = requireAct(event, 'review.adjudicate');
  const file = await sentenceNamed(event.locals.house, event.params.vague, event.params.item);
  const { item, reviews, adjudication, state } = file;
  const own = reviews.some(({ coder }) => coder === account.id);
  const open = !own && (state === 'differ' || state === 'settled');
  return {
    id: item.id,
    wave: item.wave,
    sentence: sentenceShown(file),
    // Who is still to code this sentence must not see what others said of it.
    answers: open ? reviews.map(({ id, answer, remark }) => ({ id, ...readCoded(answer), remark })) : [],
    settled: adjudication && {
      id: adjudication.id,
      ...readCoded(adjudication.answer),
      name: adjudication.adjudicatorName,
      reason: adjudication.reason,
      at: adjudication.at.toISOString(),
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
    const kind = await sentences(house);
    const coded = await answerIn(kind, form);
    if ('status' in coded) return coded;
    const decision = { ...coded, proof: null, reason: wordsOf(form, 'reason') ?? '', supersedes: supersededIn(form) };
    const done = await orGivenBack(form, () => adjudicate(house.store, personOf(event), kind, item.id, decision, house.now()));
    if (typeof done !== 'number') return done;
    redirect(303, hrefIn(language, `/atelier/codage/${item.wave}/phrase/${item.id}/decision?suite=enregistre`));
  },
};

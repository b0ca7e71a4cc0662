import { adjudicate, keyOf } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import {
  givenBack,
  orGivenBack,
  pagesRead,
  personOf,
  proofIn,
  answerIn as readForm,
  supersededIn,
  wordsOf,
} from '@beffroi/ui/server/reading-room.ts';
import { redirect } from '@sveltejs/kit';
import { reviewWords } from '#lib/review-pieces.ts';
import {
  answerIn,
  explained,
  itemAddress,
  itemAt,
  materialOf,
  questionsIn,
  roomNamed,
  shownIn,
  wantedOf,
} from '#lib/server/review-room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const room = roomNamed(event.params.room);
  const account = requireAct(event, 'review.adjudicate');
  const { house, language } = event.locals;
  const file = await itemAt(house, event.params);
  const { item, reviews, adjudication, state, instrument, kind, speaker } = file;
  const own = reviews.some(({ coder }) => coder === account.id);
  const open = !own && (kind.settlesDifferencesOnly !== true || state === 'differ' || state === 'settled');
  const because = item.machine === null ? null : await explained(house, instrument, file);
  return {
    ...room,
    wave: item.wave,
    instrument: speaker,
    town: kind.pages ? item.town : null,
    item: {
      id: item.id,
      address: itemAddress(item),
      wave: item.wave,
      shown: [...shownIn(kind, file, language), ...(await materialOf(house, file, language))],
      questions: questionsIn(file, language),
      withPages: kind.pages,
      pages: kind.pages ? (await pagesRead(house, item, wantedOf(instrument, item.key))).pages : [],
      // Who is still to answer must not see what others said of it.
      said: (open || kind.settlesDifferencesOnly !== true ? reviews : []).map((review) => ({
        ...answerIn(file, review.answer, language),
        id: review.id,
        name: review.coderName,
        quote: review.quote,
        digest: review.digest,
        remark: review.remark,
        at: review.at.toISOString(),
      })),
      machine: item.machine && {
        text: reviewWords(speaker, language).mark(keyOf(item.machine)),
        confidence: item.machine.confidence,
        reason: because?.reason[language] ?? '',
        evidence: because?.evidence ?? [],
      },
      settled: adjudication && {
        ...answerIn(file, adjudication.answer, language),
        id: adjudication.id,
        name: adjudication.adjudicatorName,
        reason: adjudication.reason,
        quote: adjudication.quote ?? '',
        page: adjudication.digest ?? '',
        at: adjudication.at.toISOString(),
      },
      saved: event.url.searchParams.get('suite') === 'enregistre',
      own,
      open,
    },
  };
};

export const actions: Actions = {
  default: async (event) => {
    requireAct(event, 'review.adjudicate');
    const { house, language } = event.locals;
    const { item, kind } = await itemAt(house, event.params);
    const form = await event.request.formData();
    const said = await readForm(kind, form);
    if ('status' in said) return said;
    const proof = kind.pages ? await proofIn(house, item, form) : null;
    if (typeof proof === 'string') return givenBack(form, proof);
    const decision = { ...said, proof, reason: wordsOf(form, 'reason') ?? '', supersedes: supersededIn(form) };
    const done = await orGivenBack(form, () => adjudicate(house.store, personOf(event), kind, item.id, decision, house.now()));
    if (typeof done !== 'number') return done;
    redirect(303, hrefIn(language, `${itemAddress(item)}/decision?suite=enregistre`));
  },
};

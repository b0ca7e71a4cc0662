import { mailFates } from '@beffroi/post';
import { answerContest, type ContestAnswer, contactOf, contestNamed, forgetContact, REPLY_PURPOSES, saidOf } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { askedQuestions } from '@beffroi/ui/review/asked-questions.ts';
import { contestRow } from '@beffroi/ui/server/contests.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { findingsNamed, givenBack, orGivenBack, pagesRead, personOf, proofIn, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { review } from '@beffroi/ui/words/review.ts';
import { error, redirect } from '@sveltejs/kit';
import { fateSaid } from '#lib/mail-fate.ts';
import { markPath } from '#lib/mark-path.ts';
import { answerLetter } from '#lib/server/post/letters.ts';
import { postingOf, thePost } from '#lib/server/post/the-post.ts';
import { instrumentNamed, marksOf } from '#lib/server/replies.ts';
import { wantedOf } from '#lib/server/review-room.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const account = requireAct(event, 'reply.answer');
  const { house, language } = event.locals;
  const contest = await contestOf(event);
  const { marks } = await marksOf(house, { id: contest.waveId, instrument: contest.instrument }, contest.territory, language);
  const kind = findingsNamed(house, contest.instrument);
  // Where no page of a site is read, none is there to be quoted.
  const pages = kind.pages
    ? (await pagesRead(house, contest, wantedOf(instrumentNamed(house, contest.instrument), contest.indicator))).pages
    : null;
  const row = contestRow(contest, house.instruments, language);
  const about = `contest:${contest.id}`;
  const mail = (await mailFates(house.store, REPLY_PURPOSES.answered, [about])).get(about) ?? null;
  return {
    told: mail === null ? null : fateSaid(mail, language),
    mail: thePost() !== null,
    contest: { ...row, mark: markPath(row.instrument, row) },
    mark: marks.find(({ indicator }) => indicator === contest.indicator) ?? null,
    pages,
    questions: askedQuestions(kind, review[language], language),
    contact: await contactOf(house.store, personOf(event), contest.id),
    ownTown: account.territories.includes(contest.territory),
    notice: event.url.searchParams.get('suite'),
  };
}) satisfies PageServerLoad;

export const actions = {
  show: (event) => answer(event, async () => ({ step: 'shown' })),
  answer: (event) =>
    answer(event, async (form, contest) => {
      const step = wordsOf(form, 'step');
      const words = wordsOf(form, 'words') ?? '';
      if (step === 'not-upheld' || step === 'set-aside') return { step, words };
      if (step !== 'upheld') return 'no-step';
      const said = saidOf(wordsOf(form, 'answer') ?? '');
      if (said === null) return 'bad-answer';
      const proof = await proofIn(event.locals.house, contest, form);
      return typeof proof === 'string' ? proof : { step, words, kind: findingsNamed(event.locals.house, contest.instrument), said, proof };
    }),
  forget: async (event) => {
    requireAct(event, 'reply.answer');
    const { house, language } = event.locals;
    const { id } = await contestOf(event);
    await forgetContact(house.store, personOf(event), id, house.now());
    redirect(303, hrefIn(language, `/atelier/reponses/contestation/${id}?suite=efface`));
  },
} satisfies Actions;

type Wrong = 'no-step' | 'bad-answer' | 'not-in-page' | 'no-page';

async function answer(
  event: RequestEvent,
  read: (form: FormData, contest: Awaited<ReturnType<typeof contestOf>>) => Promise<ContestAnswer | Wrong>,
) {
  requireAct(event, 'reply.answer');
  const { house, language } = event.locals;
  const contest = await contestOf(event);
  const form = await event.request.formData();
  const given = await read(form, contest);
  if (typeof given === 'string') return givenBack(form, given);
  const row = contestRow(contest, house.instruments, language);
  const posting = postingOf(wordsOf(form, 'tell') !== null, event.locals, answerLetter(event, row));
  const done = await orGivenBack(form, () => answerContest(house.store, personOf(event), contest.id, given, house.now(), posting));
  if (done !== undefined) return done;
  redirect(303, hrefIn(language, `/atelier/reponses/contestation/${contest.id}?suite=enregistre`));
}

async function contestOf({ params, locals }: Pick<RequestEvent, 'params' | 'locals'>) {
  return (await contestNamed(locals.house.store, params.id)) ?? error(404);
}

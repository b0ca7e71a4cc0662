import { pagesHolding } from '@beffroi/observatory';
import { answerItem, itemToRead, keepItem, skipItem } from '@beffroi/review';
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
import { nextAddress } from '#lib/server/next-item.ts';
import { answerIn, itemAddress, itemAt, materialOf, questionsIn, roomNamed, shownIn, wantedOf, waveAt } from '#lib/server/review-room.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const room = roomNamed(event.params.room);
  requireAct(event, 'review.code');
  const { house, language } = event.locals;
  const file = await itemAt(house, event.params);
  const { item, instrument, kind, speaker } = file;
  const person = personOf(event);
  await keepItem(house.store, person, item.id, house.now());
  const { own, last } = await itemToRead(house.store, person, kind, item.id);
  const word = event.url.searchParams.get('mot')?.trim().slice(0, 100) ?? '';
  const { pages, trouble, archive } = kind.pages
    ? await pagesRead(house, item, wantedOf(instrument, item.key))
    : { pages: [], trouble: null, archive: null };
  const notice = event.url.searchParams.get('suite');
  return {
    ...room,
    wave: item.wave,
    instrument: speaker,
    // Where it is may be told where its pages are shown: they tell it themselves.
    town: kind.pages ? item.town : null,
    item: {
      id: item.id,
      address: itemAddress(item),
      shown: [...shownIn(kind, file, language), ...(await materialOf(house, file, language))],
      questions: questionsIn(file, language),
      withPages: kind.pages,
      pages: word === '' || archive === null ? pages : await pagesHolding(house, archive, pages, word),
      allPages: pages.length,
      trouble,
      word,
      meanings: (kind.id === 'finding' ? (instrument.review?.meanings?.(item.key, item.dated.getUTCFullYear()) ?? []) : []).map(
        ({ level, text, reachable }) => ({ level, text: text[language], reachable }),
      ),
      // The ceiling is law, not the machine's mark.
      ceiling: item.machine?.ceiling ?? null,
      own: own && {
        ...answerIn(file, own.answer, language),
        id: own.id,
        quote: own.quote ?? '',
        page: own.digest ?? '',
        remark: own.remark ?? '',
      },
    },
    last: last === null ? null : itemAddress({ ...item, id: last }),
    notice: notice === 'enregistre' || notice === 'a-cote' || notice === 'passe' ? notice : null,
  };
};

export const actions: Actions = {
  save: async (event) => {
    requireAct(event, 'review.code');
    const { house } = event.locals;
    const { item, kind } = await itemAt(house, event.params);
    const form = await event.request.formData();
    const said = await readForm(kind, form);
    if ('status' in said) return said;
    const proof = kind.pages ? await proofIn(house, item, form) : null;
    if (typeof proof === 'string') return givenBack(form, proof);
    const answer = { ...said, proof, remark: wordsOf(form, 'remark'), supersedes: supersededIn(form) };
    const saved = await orGivenBack(form, () => answerItem(house.store, personOf(event), kind, item.id, answer, house.now()));
    if ('status' in saved) return saved;
    redirect(303, await next(event, item.wave, saved.beside ? 'a-cote' : 'enregistre'));
  },
  skip: async (event) => {
    requireAct(event, 'review.code');
    const { house } = event.locals;
    const { item } = await itemAt(house, event.params);
    await skipItem(house.store, personOf(event), item.id, house.now());
    redirect(303, await next(event, item.wave, 'passe'));
  },
};

async function next(event: RequestEvent, wave: string, notice: Parameters<typeof nextAddress>[2]): Promise<string> {
  return nextAddress(event, await waveAt(event.locals.house, event.params.room, wave), notice);
}

import { pagesHolding } from '@beffroi/observatory';
import { answerItem, keepItem, keyOf, lastAnswer, nextItem, type Said, skipItem } from '@beffroi/review';
import { type ServiceId, serviceOf } from '@beffroi/services/judge';
import { levelSentence } from '@beffroi/services/pages/level-sentence.ts';
import { levelMeanings } from '@beffroi/services/views';
import { facets } from '@beffroi/services/words/facets.ts';
import type { ReviewItemView } from '@beffroi/store';
import { hrefIn } from '@beffroi/ui/language.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import {
  answerIn,
  givenBack,
  itemNamed,
  orGivenBack,
  pagesRead,
  personOf,
  proofIn,
  supersededIn,
  wordsOf,
} from '@beffroi/ui/server/reading-room.ts';
import { findingsNamed, kindNamed } from '@beffroi/ui/server/review-kind.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = requireAct(event, 'review.code');
  const { house, language } = event.locals;
  const file = await itemNamed(house, { id: 'finding' }, event.params.item);
  const { item, reviews } = file;
  await keepItem(house.store, personOf(event), item.id, house.now());
  const service = serviceOf(item.key as ServiceId);
  const { pages, trouble, archive } = await pagesRead(house, item, service);
  const word = event.url.searchParams.get('mot')?.trim().slice(0, 100) ?? '';
  const held = word === '' || archive === null ? pages : await pagesHolding(house, archive, pages, word);
  const own = reviews.find(({ coder }) => coder === account.id) ?? null;
  const last = await lastAnswer(house.store, personOf(event), item.waveId);
  const notice = event.url.searchParams.get('suite');
  return {
    id: item.id,
    wave: item.wave,
    town: item.town,
    service: { id: service.id, name: service[language] },
    // The ceiling is law, not the machine's mark.
    ceiling: item.machine!.ceiling,
    meanings: levelMeanings(service, item.dated.getUTCFullYear()).map((meaning) => ({
      level: meaning.level,
      text: levelSentence(meaning, facets[language]),
      reachable: meaning.reachable,
    })),
    pages: held,
    allPages: pages.length,
    trouble,
    word,
    own: own && {
      id: own.id,
      key: keyOf(own.answer as Said),
      quote: own.quote ?? '',
      page: own.digest ?? '',
      remark: own.remark ?? '',
    },
    last: last === null || last.item_id === item.id ? null : last.item_id,
    notice: notice === 'enregistre' || notice === 'a-cote' || notice === 'passe' ? notice : null,
  };
};

export const actions: Actions = {
  save: async (event) => {
    requireAct(event, 'review.code');
    const { house, language } = event.locals;
    const { item } = await itemNamed(house, { id: 'finding' }, event.params.item);
    const form = await event.request.formData();
    const kind = await findingsNamed(house, item.instrument);
    const said = await answerIn(kind, form);
    if ('status' in said) return said;
    const proof = await proofIn(house, item, form);
    if (typeof proof === 'string') return givenBack(form, proof);
    const answer = { ...said, proof, remark: wordsOf(form, 'remark'), supersedes: supersededIn(form) };
    const saved = await orGivenBack(form, () => answerItem(house.store, personOf(event), kind, item.id, answer, house.now()));
    if ('status' in saved) return saved;
    redirect(303, hrefIn(language, await nextAddress(event, item, saved.beside ? 'a-cote' : 'enregistre')));
  },
  skip: async (event) => {
    requireAct(event, 'review.code');
    const { house, language } = event.locals;
    const { item } = await itemNamed(house, { id: 'finding' }, event.params.item);
    await skipItem(house.store, personOf(event), item.id, house.now());
    redirect(303, hrefIn(language, await nextAddress(event, item, 'passe')));
  },
};

async function nextAddress(event: RequestEvent, { waveId, wave, instrument }: ReviewItemView, notice: string): Promise<string> {
  const { house } = event.locals;
  const next = await nextItem(house.store, personOf(event), await kindNamed(house, instrument), waveId, house.now());
  return next === null ? `/atelier/relecture?fini=${encodeURIComponent(wave)}` : `/atelier/relecture/constat/${next}?suite=${notice}`;
}

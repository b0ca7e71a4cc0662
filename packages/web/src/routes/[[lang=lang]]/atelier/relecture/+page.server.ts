import { itemFiles, nextItem, planReview, readSeries } from '@beffroi/review';
import { listWaves } from '@beffroi/store';
import { hrefIn } from '@beffroi/ui/language.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { personOf, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { kindNamed } from '@beffroi/ui/server/review-kind.ts';
import { error, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = requireAct(event, 'review.read');
  const { store } = event.locals.house;
  const kind = await kindNamed(event.locals.house, 'services');
  const closed = (await listWaves(store.db)).filter(({ state, instrument }) => state === 'closed' && instrument === 'services').reverse();
  const waves = [];
  for (const { id, name, dated } of closed) {
    const files = await itemFiles(store, kind, id);
    const sample = files.filter(({ item }) => item.why === 'sample');
    waves.push({
      name,
      dated: dated.toISOString(),
      all: files.length,
      read: files.filter(({ state }) => state !== 'waiting').length,
      sampled: sample.length,
      twice: sample.filter(({ reviews }) => reviews.length > 1).length,
      disputes: files.filter(({ state }) => state === 'differ' || state === 'far').length,
      yours: files.filter(({ reviews }) => reviews.some(({ coder }) => coder === account.id)).length,
    });
  }
  return {
    waves,
    nothingLeft: event.url.searchParams.get('fini'),
    mayCode: account.roles.some((role) => role === 'coder' || role === 'adjudicator'),
    mayDecide: account.roles.includes('adjudicator'),
  };
};

export const actions: Actions = {
  /** Takes the next mark for the coder; the sample of a wave is drawn when somebody first reads it. */
  next: async (event) => {
    requireAct(event, 'review.code');
    const { store, now } = event.locals.house;
    const name = wordsOf(await event.request.formData(), 'wave');
    const wave = (await listWaves(store.db)).find((one) => one.name === name && one.instrument === 'services');
    const series = wave === undefined ? null : await readSeries(store, wave.id);
    if (wave === undefined || series === null) error(404);
    const kind = await kindNamed(event.locals.house, wave.instrument);
    await planReview(store, personOf(event), kind, series, now());
    const item = await nextItem(store, personOf(event), kind, wave.id, now());
    const { language } = event.locals;
    if (item === null) redirect(303, `${hrefIn(language, '/atelier/relecture')}?fini=${encodeURIComponent(wave.name)}`);
    redirect(303, hrefIn(language, `/atelier/relecture/constat/${item}`));
  },
};

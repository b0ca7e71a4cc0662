import { closedWaves, itemFiles, nextItem, planReview, readWave } from '@beffroi/review';
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
  const waves = [];
  for (const { id, name, dated } of await closedWaves(store, 'services')) {
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
    const found = await readWave(store, name ?? '');
    if (found?.wave.instrument !== 'services') error(404);
    const { wave, series } = found;
    const kind = await kindNamed(event.locals.house, wave.instrument);
    await planReview(store, personOf(event), kind, series, now());
    const item = await nextItem(store, personOf(event), kind, wave.id, now());
    const { language } = event.locals;
    if (item === null) redirect(303, `${hrefIn(language, '/atelier/relecture')}?fini=${encodeURIComponent(wave.name)}`);
    redirect(303, hrefIn(language, `/atelier/relecture/constat/${item}`));
  },
};

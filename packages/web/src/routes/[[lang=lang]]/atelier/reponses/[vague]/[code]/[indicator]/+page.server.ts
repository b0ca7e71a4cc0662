import { contestAsTown } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { orGivenBack, personOf, wordsOf } from '@beffroi/ui/server/reading-room.ts';
import { error, redirect } from '@sveltejs/kit';
import { indicatorAt } from '#lib/server/asked-mark.ts';
import { marksOf, replyWave } from '#lib/server/replies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { code, vague } = event.params;
  const { wave } = await replyWave(event, vague, code);
  const indicator = indicatorAt(event.url, wave.instrument, event.params.indicator);
  const { town, marks } = await marksOf(event.locals.house, wave, code, event.locals.language);
  const mark = marks.find((one) => one.indicator === indicator);
  if (mark === undefined) error(404);
  return { wave: wave.name, instrument: wave.instrument, code, town, mark };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { code, vague } = event.params;
    const { house, language } = event.locals;
    const { wave } = await replyWave(event, vague, code);
    const indicator = indicatorAt(event.url, wave.instrument, event.params.indicator);
    const form = await event.request.formData();
    const objection = { reason: wordsOf(form, 'reason') ?? '', link: wordsOf(form, 'link') };
    const mark = { waveId: wave.id, territory: code, indicator };
    const id = await orGivenBack(form, () => contestAsTown(house.store, personOf(event), mark, objection, house.now()));
    if (typeof id !== 'number') return id;
    redirect(303, hrefIn(language, `/atelier/reponses/${encodeURIComponent(vague)}/${code}?recu`));
  },
} satisfies Actions;

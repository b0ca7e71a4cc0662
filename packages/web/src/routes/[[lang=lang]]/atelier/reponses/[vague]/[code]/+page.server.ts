import { endReply, replyOfTown } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import { orGivenBack, personOf } from '@beffroi/ui/server/reading-room.ts';
import { redirect } from '@sveltejs/kit';
import { indicatorWords } from '#lib/server/asked-mark.ts';
import { marksOf, replyWave } from '#lib/server/replies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { code, vague } = event.params;
  const { house, language } = event.locals;
  const { wave, until, late } = await replyWave(event, vague, code);
  const { town, marks } = await marksOf(house, wave, code, language);
  const { contested, ended } = await replyOfTown(house.store, wave.id, code);
  return {
    wave: wave.name,
    code,
    town,
    until,
    late,
    marks: marks.map((mark) => ({
      ...mark,
      address: indicatorWords(wave.instrument).of(mark.indicator),
      contested: contested.has(mark.indicator),
    })),
    ended,
    sent: event.url.searchParams.has('recu'),
  };
}) satisfies PageServerLoad;

export const actions = {
  end: async (event) => {
    const { code, vague } = event.params;
    const { house, language } = event.locals;
    const { wave } = await replyWave(event, vague, code);
    const done = await orGivenBack(new FormData(), () => endReply(house.store, personOf(event), wave.id, code, house.now()));
    if (done !== undefined) return done;
    redirect(303, hrefIn(language, `/atelier/reponses/${encodeURIComponent(vague)}/${code}`));
  },
} satisfies Actions;

import { surveysOf } from '@beffroi/surveys';
import { dayWords } from '#pages/server/day-words.ts';
import { ledTowns } from '#pages/server/led-towns.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const { house, language } = event.locals;
  const { actor, towns } = await ledTowns(event, 'survey.lead');
  const lists = await Promise.all(
    towns.map(async (town) => ({
      town,
      surveys: (await surveysOf(house.store, actor, town.code)).map(({ id, name, state, way, opensOn, closesOn }) => ({
        ...{ id, name, state, way },
        ...{ from: dayWords(opensOn, language), to: dayWords(closesOn, language) },
      })),
    })),
  );
  return { lists };
}) satisfies PageServerLoad;

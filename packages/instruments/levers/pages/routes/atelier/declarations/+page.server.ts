import { leversOf, PRIORITIES } from '@beffroi/levers/judge';
import { declaredBy, declaredWords, leverTitle } from '#pages/server/declared.ts';
import { ledTown } from '#pages/server/led-towns.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const { house, language } = event.locals;
  const { town, towns } = await ledTown(event, 'declaration.make', event.url.searchParams.get('commune'));
  const declared = await declaredBy(house.store, town.code);
  return {
    town,
    towns,
    priorities: PRIORITIES.map(({ id, title }) => ({
      title: title[language],
      levers: leversOf(id).map((lever) => ({
        ...{ id: lever.id, title: leverTitle(lever.id, language) },
        said: declaredWords(declared.get(lever.id), language, house.now()),
      })),
    })),
  };
}) satisfies PageServerLoad;

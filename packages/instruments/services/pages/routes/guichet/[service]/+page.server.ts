import { finderService, serviceAt, shownTowns } from '@beffroi/services/views';
import { error } from '@sveltejs/kit';
import { askedService } from '#pages/server/asked-service.ts';
import { serviceFinder } from '#words/service-finder.ts';
import type { PageServerLoad } from './$types';

/** Up to so many towns are named on the page; of more, one asks for one's own. */
const NAMED = 300;

export const load = (async ({ locals, params, url }) => {
  const service = finderService(serviceAt(params.service) === null ? params.service : askedService(url, params.service));
  if (service === null) error(404, serviceFinder[locals.language].unknown);
  const towns = await shownTowns(locals.house.store);
  return {
    service,
    published: towns.length > 0,
    towns:
      towns.length > NAMED
        ? []
        : towns.map(({ code, name }) => ({ code, name })).sort((one, other) => one.name.localeCompare(other.name, 'fr')),
  };
}) satisfies PageServerLoad;

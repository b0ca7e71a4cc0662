import { askServiceFinder, finderService, serviceAddress, shownWave } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, url }) => {
  const { store } = locals.house;
  const request = (url.searchParams.get('q') ?? '').trim().slice(0, 160);
  const service = finderService(url.searchParams.get('service') ?? '');
  if ((await shownWave(store)) === null) return { published: false, request, reply: null };
  if (request === '') {
    if (service !== null) redirect(303, hrefIn(locals.language, `/guichet/${serviceAddress(service)}`));
    return { published: true, request, reply: null };
  }
  const reply = await askServiceFinder(store, request, service);
  const [[town], [first]] = [reply.towns, reply.services];
  // One service, one town: the answer itself, at an address that can be kept.
  if (first !== undefined && reply.certain && town?.measured) {
    redirect(303, hrefIn(locals.language, `/guichet/${serviceAddress(first)}/${town.code}`));
  }
  return { published: true, request, reply };
}) satisfies PageServerLoad;

import { askServiceFinder, finderService, shownWave } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, url }) => {
  const { store } = locals.house;
  const request = (url.searchParams.get('q') ?? '').trim().slice(0, 160);
  const service = finderService(url.searchParams.get('service') ?? '');
  if ((await shownWave(store)) === null) return { published: false, request, reply: null };
  if (request === '') {
    if (service !== null) redirect(303, hrefIn(locals.language, `/guichet/${service}`));
    return { published: true, request, reply: null };
  }
  const reply = await askServiceFinder(store, request, service);
  const [town] = reply.towns;
  // One service, one town: the answer itself, at an address that can be kept.
  if (reply.services.length > 0 && reply.certain && town?.measured) {
    redirect(303, hrefIn(locals.language, `/guichet/${reply.services[0]}/${town.code}`));
  }
  return { published: true, request, reply };
}) satisfies PageServerLoad;

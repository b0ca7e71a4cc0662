import { manifestoShown } from '#lib/server/plan/manifesto.ts';
import { planWhole } from '#lib/server/plan/places.ts';
import type { PageServerLoad } from './$types';

/** The manifesto before anybody else reads it. */
export const load = (async (event) => {
  const { actor, plan } = await planWhole(event);
  return { shown: await manifestoShown(event.locals, event.url.origin, plan, actor) };
}) satisfies PageServerLoad;

import { ideaBoxOf } from '#lib/server/plan/idea-box.ts';
import { planWhole } from '#lib/server/plan/places.ts';
import { posterShown } from '#lib/server/plan/poster.ts';
import type { PageServerLoad } from './$types';

/** The poster before anybody else reads it. */
export const load = (async (event) => {
  const { plan } = await planWhole(event);
  return { id: plan.id, shown: await posterShown(event.locals, event.url.origin, plan, await ideaBoxOf(event.locals, plan.territory)) };
}) satisfies PageServerLoad;

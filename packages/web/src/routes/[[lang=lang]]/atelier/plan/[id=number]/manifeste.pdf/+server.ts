import { manifestoShown } from '#lib/server/plan/manifesto.ts';
import { paperAnswer } from '#lib/server/plan/paper-answer.ts';
import { planWhole } from '#lib/server/plan/places.ts';
import type { RequestHandler } from './$types';

/** The manifesto on paper, before anybody else reads it. */
export const GET: RequestHandler = async (event) => {
  const { actor, plan } = await planWhole(event);
  const shown = await manifestoShown(event.locals, event.url.origin, plan, actor);
  return paperAnswer(event, {
    path: `/atelier/plan/${plan.id}/manifeste/papier`,
    shown,
    file: `manifeste-${plan.territory}`,
    zone: plan.zone,
    own: true,
  });
};

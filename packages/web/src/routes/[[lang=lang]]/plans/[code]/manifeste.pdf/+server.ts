import { manifestoShown } from '#lib/server/plan/manifesto.ts';
import { paperAnswer } from '#lib/server/plan/paper-answer.ts';
import { publicPlan } from '#lib/server/plan/public-plan.ts';
import type { RequestHandler } from './$types';

/** The manifesto on paper: two sides. */
export const GET: RequestHandler = async (event) => {
  const plan = await publicPlan(event.locals, event.params.code);
  const shown = await manifestoShown(event.locals, event.url.origin, plan, null);
  return paperAnswer(event, {
    path: `/plans/${event.params.code}/manifeste`,
    shown,
    file: `manifeste-${plan.territory}`,
    zone: plan.zone,
    own: false,
  });
};

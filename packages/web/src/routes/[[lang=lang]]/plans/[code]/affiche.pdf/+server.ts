import { paperAnswer } from '#lib/server/plan/paper-answer.ts';
import { posterShown } from '#lib/server/plan/poster.ts';
import { publicPlan } from '#lib/server/plan/public-plan.ts';
import type { RequestHandler } from './$types';

/** The poster on A4. */
export const GET: RequestHandler = async (event) => {
  const plan = await publicPlan(event.locals, event.params.code);
  const shown = await posterShown(event.locals, event.url.origin, plan, null);
  return paperAnswer(event, {
    path: `/plans/${plan.territory}/affiche`,
    shown,
    file: `affiche-${plan.territory}`,
    format: 'A4',
    own: false,
  });
};

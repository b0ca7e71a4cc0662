import { ideaBoxOf } from '#lib/server/plan/idea-box.ts';
import { paperAnswer } from '#lib/server/plan/paper-answer.ts';
import { planWhole } from '#lib/server/plan/places.ts';
import { posterShown } from '#lib/server/plan/poster.ts';
import type { RequestHandler } from './$types';

/** The poster on A3, before anybody else reads it. */
export const GET: RequestHandler = async (event) => {
  const { plan } = await planWhole(event);
  const shown = await posterShown(event.locals, event.url.origin, plan, await ideaBoxOf(event.locals, plan.territory));
  return paperAnswer(event, {
    path: `/atelier/plan/${plan.id}/affiche`,
    shown,
    file: `affiche-${plan.territory}`,
    format: 'A3',
    own: true,
  });
};

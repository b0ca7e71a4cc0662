import type { PlanView } from '@beffroi/plans';
import type { RequestEvent } from '@sveltejs/kit';
import { ideaBoxOf } from './idea-box.ts';
import { type Paper, paperAnswer } from './paper-answer.ts';
import { posterShown } from './poster.ts';

/** The poster of a plan that everybody reads, as PDF. */
export async function publicPoster(event: RequestEvent, plan: PlanView, format: NonNullable<Paper['format']>): Promise<Response> {
  const shown = await posterShown(event.locals, event.url.origin, plan, null);
  return paperAnswer(event, {
    path: `/plans/${event.params['code'] ?? plan.territory}/affiche`,
    shown,
    file: `affiche-${plan.territory}`,
    format,
    zone: plan.zone,
    own: false,
  });
}

/** The same before anybody else reads it, with the way to the box for ideas for who leads it. */
export async function ownPoster(event: RequestEvent, plan: PlanView, format: NonNullable<Paper['format']>): Promise<Response> {
  const shown = await posterShown(event.locals, event.url.origin, plan, await ideaBoxOf(event.locals, plan.territory));
  return paperAnswer(event, {
    path: `/atelier/plan/${plan.id}/affiche`,
    shown,
    file: `affiche-${plan.territory}`,
    format,
    zone: plan.zone,
    own: true,
  });
}

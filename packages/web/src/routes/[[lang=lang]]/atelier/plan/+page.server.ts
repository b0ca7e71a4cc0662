import { acceptShare, declineShare } from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { redirect } from '@sveltejs/kit';
import { carryActs } from '#lib/server/plan/carry-acts.ts';
import { isPlanBack, numberIn, orPlanBack } from '#lib/server/plan/given-back.ts';
import { minePage } from '#lib/server/plan/mine.ts';
import { plansFor } from '#lib/server/plan/places.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => ({
  ...(await minePage(event.locals, await plansFor(event))),
  done: event.url.searchParams.get('fait'),
})) satisfies PageServerLoad;

export const actions = {
  ...carryActs(() => '/atelier/plan'),
  'partage-accepter': (event) => answerShare(event, 'partage-accepter', 'partage-accepte', acceptShare),
  'partage-decliner': (event) => answerShare(event, 'partage-decliner', 'partage-decline', declineShare),
} satisfies Actions;

async function answerShare(event: RequestEvent, form: string, done: string, verb: typeof acceptShare) {
  requireAct(event, 'plan.edit');
  const posted = await event.request.formData();
  const { house, language } = event.locals;
  const answer = await orPlanBack(posted, { language, form }, () =>
    verb(house.store, actorOf(event), numberIn(posted, 'share'), house.now()),
  );
  if (isPlanBack(answer)) return answer;
  redirect(303, hrefIn(language, `/atelier/plan?fait=${done}`));
}

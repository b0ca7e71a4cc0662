import { importActions, PlanRefusal, planByNumber } from '@beffroi/plans';
import { foldName } from '@beffroi/territories';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { fail, redirect } from '@sveltejs/kit';
import { basketOf, basketQuery } from '#lib/basket.ts';
import { basket as words } from '#lib/messages/basket.ts';
import { type BasketShown, basketShown } from '#lib/server/plan/basket.ts';
import { plansFor } from '#lib/server/plan/places.ts';
import { tieTargets } from '#lib/server/plan/plan-file.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { plans } = await plansFor(event);
  const basket = basketOf(event.url.searchParams);
  const shown = await basketShown(event.locals.house, basket, event.locals.language);
  return {
    query: basketQuery(basket),
    town: shown?.town ?? null,
    steps: takenOf(shown),
    plans: plans
      .filter(({ territory, mayEdit }) => mayEdit && territory === basket.town)
      .map(({ id, name, mandateYear }) => ({ id, name, mandateYear })),
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { actor, plans } = await plansFor(event);
    const { house, language } = event.locals;
    const form = await event.request.formData();
    const basket = basketOf(new URLSearchParams(textOf(form, 'panier')));
    const plan = plans.find(({ id, mayEdit, territory }) => String(id) === textOf(form, 'plan') && mayEdit && territory === basket.town);
    const steps = takenOf(await basketShown(house, basket, language));
    if (plan === undefined || steps.length === 0) return fail(400, { refused: words[language].adoptEmpty });
    const there = new Set((await planByNumber(house.store, actor, plan.id))!.actions.map(({ title }) => foldName(title)));
    const drafts = steps.map((step) => draftOf(step, language)).filter(({ title }) => !there.has(foldName(title)));
    if (drafts.length === 0) return fail(409, { refused: words[language].adoptAll });
    try {
      await importActions(house.store, actor, plan.id, { drafts, from: 'basket' }, tieTargets(house), house.now());
    } catch (thrown) {
      if (thrown instanceof PlanRefusal) return fail(409, { refused: words[language].adoptAll });
      throw thrown;
    }
    redirect(303, hrefIn(language, `/atelier/plan/${plan.id}?fait=action`));
  },
} satisfies Actions;

const takenOf = (shown: BasketShown | null): BasketShown['steps'] => (shown?.steps ?? []).filter(({ taken }) => taken !== null);

/** Levels are those of the waves of this moment; the note is why it is done. */
function draftOf(
  { title, instrument, indicator, from, to, taken }: BasketShown['steps'][number],
  language: RequestEvent['locals']['language'],
) {
  return {
    ...{
      number: null,
      title: words[language].actionTitle(title, from, to),
      purpose: taken?.note ?? '',
      state: 'proposed' as const,
      due: taken?.due ?? null,
    },
    ...{ step: null, cost: null, blocked: null, endedOn: null, open: true, ties: [{ instrument, indicator, from, to }], needs: [] },
  };
}

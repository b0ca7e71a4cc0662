import { addAction, askCharge, offerCharge, planByNumber } from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error, redirect } from '@sveltejs/kit';
import { actionAsk, needsIn, tiesIn } from '#lib/server/plan/action-form.ts';
import { isPlanBack, numberIn, orPlanBack, withMore } from '#lib/server/plan/given-back.ts';
import { levelsNow, measuredThings, tieKey } from '#lib/server/plan/measured.ts';
import { colleaguesOf } from '#lib/server/plan/names.ts';
import { planEdited } from '#lib/server/plan/places.ts';
import { goesOn } from '#lib/server/plan/shown.ts';
import { proposedSteps, stepTo, tieRows, tieTyped } from '#lib/server/plan/tie-rows.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { head, account, actor } = await planEdited(event);
  const { house, language } = event.locals;
  const wanted = event.url.searchParams.get('mesure') ?? '';
  const now = await levelsNow(house, head.territory);
  const measured = measuredThings(house, language);
  const plan = (await planByNumber(house.store, actor, head.id)) ?? error(404, 'plan');
  const known = measured.some(({ key }) => key === wanted);
  const first = known ? [{ key: wanted, to: String(await stepTo(house, head.territory, wanted, now)) }] : [];
  const taken = new Set(
    plan.actions.filter(goesOn).flatMap(({ ties }) => ties.map(({ instrument, indicator }) => tieKey(instrument, indicator))),
  );
  return {
    steps: known ? [] : await proposedSteps(house, head.territory, measured, taken),
    plan: { id: head.id, name: head.name },
    ties: tieRows(first, measured, now, language),
    others: plan.actions.filter(goesOn).map(({ number, title }) => ({ number, title })),
    people: await colleaguesOf(event.locals, head.territory),
    me: account.id,
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { head, actor } = await planEdited(event);
    const form = await event.request.formData();
    const { house, language } = event.locals;
    const now = house.now();
    const measured = measuredThings(house, language);
    const levels = await levelsNow(house, head.territory);
    const ask = { ...actionAsk(form), ties: tiesIn(form, levels, []), needs: needsIn(form) };
    const made = await orPlanBack(form, { language, form: 'action' }, () => addAction(house.store, actor, head.id, ask, measured, now));
    const rows = tieRows(tieTyped(form), measured, levels, language);
    if (isPlanBack(made)) return withMore(made, { ties: rows, needs: needsIn(form) });
    const to = `/atelier/plan/${head.id}/actions/${made.number}`;
    const account = numberIn(form, 'account');
    if (account === 0) redirect(303, hrefIn(language, `${to}?fait=action`));
    // The action is there: what goes wrong with the question is said on its own page.
    const asked = await orPlanBack(form, { language, form: 'demander' }, () =>
      account === actor.id ? offerCharge(house.store, actor, made.id, now) : askCharge(house.store, actor, made.id, account, now),
    );
    redirect(303, hrefIn(language, `${to}?fait=${isPlanBack(asked) ? 'action' : account === actor.id ? 'accepte' : 'demande'}`));
  },
} satisfies Actions;

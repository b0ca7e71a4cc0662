import { changeAction, needActions, planByNumber, tieAction } from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error, redirect } from '@sveltejs/kit';
import { actionAsk, fieldsOf, needsIn, tiesIn } from '#lib/server/plan/action-form.ts';
import { isPlanBack, numberIn, orPlanBack, withMore } from '#lib/server/plan/given-back.ts';
import { fieldsAt, keptFields } from '#lib/server/plan/kept-fields.ts';
import { levelsNow, measuredThings, tieKey } from '#lib/server/plan/measured.ts';
import { actionRead } from '#lib/server/plan/places.ts';
import { tieRows, tieTyped } from '#lib/server/plan/tie-rows.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { actor, detail } = await edited(event);
  const { house, language } = event.locals;
  const { plan, action } = detail;
  const { title, purpose, state, blocked, due, step, cost, open } = action;
  const now = await levelsNow(house, plan.territory);
  const chosen = action.ties.map(({ instrument, indicator, to }) => ({ key: tieKey(instrument, indicator), to: String(to) }));
  const others = (await planByNumber(house.store, actor, plan.id))?.actions ?? [];
  return {
    plan: { id: plan.id, name: plan.name },
    ...{ number: action.number, title, version: action.version, needs: action.needs },
    fields: fieldsOf({ title, purpose, progress: { state, blocked }, due, step, cost, open }),
    ties: tieRows(chosen, measuredThings(house, language), now, language),
    others: others
      .filter(
        (one) => one.number !== action.number && (action.needs.includes(one.number) || (one.state !== 'done' && one.state !== 'dropped')),
      )
      .map((one) => ({ number: one.number, title: one.title })),
  };
}) satisfies PageServerLoad;

export const actions = {
  enregistrer: async (event) => {
    const { actor, detail } = await edited(event);
    const form = await event.request.formData();
    const { house, language } = event.locals;
    const saved = await orPlanBack(form, { language, form: 'enregistrer' }, () =>
      changeAction(house.store, actor, detail.action.id, { read: numberIn(form, 'version'), ...actionAsk(form) }, house.now()),
    );
    if (!isPlanBack(saved)) back(event, saved.changed.length);
    if (saved.data.conflict === null) return saved;
    const { now, read } = fieldsAt((await edited(event)).detail, numberIn(form, 'version'));
    return withMore(saved, { typed: keptFields(saved.data.typed, read, now) });
  },
  lier: async (event) => {
    const { actor, detail } = await edited(event);
    const form = await event.request.formData();
    const { house, language } = event.locals;
    const measured = measuredThings(house, language);
    const now = await levelsNow(house, detail.plan.territory);
    const ask = { read: numberIn(form, 'version'), ties: tiesIn(form, now, detail.action.ties) };
    const saved = await orPlanBack(form, { language, form: 'lier' }, () =>
      tieAction(house.store, actor, detail.action.id, ask, measured, house.now()),
    );
    if (!isPlanBack(saved)) back(event, saved.changed.length);
    return withMore(saved, { ties: tieRows(tieTyped(form), measured, now, language) });
  },
  attendre: async (event) => {
    const { actor, detail } = await edited(event);
    const form = await event.request.formData();
    const { house, language } = event.locals;
    const ask = { read: numberIn(form, 'version'), needs: needsIn(form) };
    const saved = await orPlanBack(form, { language, form: 'attendre' }, () =>
      needActions(house.store, actor, detail.action.id, ask, house.now()),
    );
    if (!isPlanBack(saved)) back(event, saved.changed.length);
    return withMore(saved, { needs: ask.needs });
  },
} satisfies Actions;

async function edited(event: RequestEvent | Parameters<PageServerLoad>[0]) {
  const found = await actionRead(event);
  if (!found.detail.mayEdit) error(403, 'role');
  return found;
}

function back({ locals, params }: RequestEvent, changed: number): never {
  redirect(303, hrefIn(locals.language, `/atelier/plan/${params.id}/actions/${params.number}?fait=${changed === 0 ? 'rien' : 'action'}`));
}

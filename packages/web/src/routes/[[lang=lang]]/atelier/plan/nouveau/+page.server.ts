import { may } from '@beffroi/acts';
import { makePlan } from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { planBoard } from '#lib/messages/plan-board.ts';
import { isPlanBack, orPlanBack } from '#lib/server/plan/given-back.ts';
import { lastBallot } from '#lib/server/plan/mandate.ts';
import { authorityNames } from '#lib/server/plan/names.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const account = requireAct(event, 'plan.edit');
  const { house, language } = event.locals;
  const name = await authorityNames(event.locals);
  const authorities = account.territories.filter((code) => may(account, 'plan.edit', code)).map((code) => ({ code, name: name(code) }));
  const wanted = event.url.searchParams.get('commune');
  const chosen = authorities.find(({ code }) => code === wanted) ?? authorities[0];
  const year = lastBallot(house.now());
  return {
    ...{ authorities, year, chosen: chosen?.code ?? '' },
    name: chosen === undefined ? '' : planBoard[language].defaultName(chosen.name, year),
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    requireAct(event, 'plan.edit');
    const form = await event.request.formData();
    const { house, language } = event.locals;
    const year = textOf(form, 'mandateYear').trim();
    const ask = {
      ...{ territory: textOf(form, 'territory'), name: textOf(form, 'name') },
      mandateYear: /^\d{4}$/.test(year) ? Number(year) : Number.NaN,
    };
    const made = await orPlanBack(form, { language, form: 'plan' }, () => makePlan(house.store, actorOf(event), ask, house.now()));
    if (isPlanBack(made)) return made;
    redirect(303, hrefIn(language, `/atelier/plan/${made}?fait=plan`));
  },
} satisfies Actions;

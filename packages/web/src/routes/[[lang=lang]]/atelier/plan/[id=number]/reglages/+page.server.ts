import {
  changePlan,
  type DigestEvery,
  endCalendar,
  ownSettings,
  planByNumber,
  publishPlan,
  renewCalendar,
  setDigest,
  withdrawPlan,
} from '@beffroi/plans';
import { hrefIn, wordsIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { isPlanBack, numberIn, orPlanBack } from '#lib/server/plan/given-back.ts';
import { authorityNames } from '#lib/server/plan/names.ts';
import { planHead } from '#lib/server/plan/places.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { actor, head } = await planHead(event);
  const { house, language } = event.locals;
  const { id, name, territory, mandateYear: year, version, publishedAt, zone, mayEdit } = head;
  const { calendarSince, digest } = await ownSettings(house.store, actor, id);
  const actions = (await planByNumber(house.store, actor, id))?.actions ?? [];
  const open = actions.filter((action) => action.open).length;
  return {
    ...{ id, name, territory, year, version, publishedAt, zone, mayEdit, digest },
    authority: (await authorityNames(event.locals))(territory),
    calendarSince: calendarSince === null ? null : wordsIn(language).date(calendarSince, zone),
    ...{ open, closed: actions.length - open },
    done: event.url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  nommer: (event) =>
    settle(event, 'nommer', 'plan', ({ store, actor, plan, form, now }) =>
      changePlan(store, actor, plan, { read: numberIn(form, 'version'), name: textOf(form, 'name') }, now),
    ),
  publier: (event) => settle(event, 'publier', 'publie', ({ store, actor, plan, now }) => publishPlan(store, actor, plan, now)),
  retirer: (event) => settle(event, 'retirer', 'depublie', ({ store, actor, plan, now }) => withdrawPlan(store, actor, plan, now)),
  courriel: (event) =>
    settle(event, 'courriel', 'courriel', ({ store, actor, plan, form, now }) =>
      setDigest(store, actor, plan, textOf(form, 'every') as DigestEvery, now),
    ),
  'fin-calendrier': (event) =>
    settle(event, 'fin-calendrier', 'calendrier-fini', ({ store, actor, plan, now }) => endCalendar(store, actor, plan, now)),
  /** The secret stands on the page that answers, and nowhere else. */
  calendrier: async (event) => {
    const { actor, head } = await planHead(event);
    const { house } = event.locals;
    const secret = await renewCalendar(house.store, actor, head.id, house.now());
    return { calendar: `${event.url.origin}/plans/calendrier/${secret}.ics` };
  },
} satisfies Actions;

interface Settling {
  readonly store: App.Locals['house']['store'];
  readonly actor: Awaited<ReturnType<typeof planHead>>['actor'];
  readonly plan: number;
  readonly form: FormData;
  readonly now: Date;
}

async function settle(event: RequestEvent, form: string, done: string, work: (settling: Settling) => Promise<unknown>) {
  const { actor, head } = await planHead(event);
  const posted = await event.request.formData();
  const { house, language } = event.locals;
  const settling = { store: house.store, actor, plan: head.id, form: posted, now: house.now() };
  const answer = await orPlanBack(posted, { language, form }, () => work(settling));
  if (isPlanBack(answer)) return answer;
  redirect(303, hrefIn(language, `/atelier/plan/${head.id}/reglages?fait=${done}`));
}

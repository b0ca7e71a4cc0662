import { may } from '@beffroi/acts';
import { askCharge, askShare, endCharge, endShare, noteAction, withdrawCharge, withdrawNote } from '@beffroi/plans';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { actionPage } from '#lib/server/plan/action-page.ts';
import { carryActs } from '#lib/server/plan/carry-acts.ts';
import { isPlanBack, numberIn, orPlanBack } from '#lib/server/plan/given-back.ts';
import { actionRead } from '#lib/server/plan/places.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => ({
  ...(await actionPage(event.locals, await actionRead(event))),
  mayTake: may(event.locals.account, 'plan.take'),
  done: event.url.searchParams.get('fait'),
})) satisfies PageServerLoad;

const pathOf = ({ params }: { readonly params: Partial<Record<string, string>> }): string =>
  `/atelier/plan/${params['id']}/actions/${params['number']}`;

export const actions = {
  ...carryActs((event) => event.url.pathname.replace(/^\/en(?=\/)/, '')),
  demander: (event) =>
    say(event, 'demander', 'demande', ({ store, actor, form, now }) =>
      askCharge(store, actor, numberIn(form, 'action'), numberIn(form, 'account'), now),
    ),
  retirer: (event) =>
    say(event, 'retirer', 'retire', ({ store, actor, form, now }) => withdrawCharge(store, actor, numberIn(form, 'charge'), now)),
  finir: (event) =>
    say(event, 'finir', 'fin', ({ store, actor, form, now }) =>
      endCharge(store, actor, numberIn(form, 'charge'), textOf(form, 'reason'), now),
    ),
  partager: (event) =>
    say(event, 'partager', 'partage', ({ store, actor, form, now }) =>
      askShare(store, actor, numberIn(form, 'action'), { territory: textOf(form, 'territory'), mayMove: form.has('mayMove') }, now),
    ),
  'fin-partage': (event) =>
    say(event, 'fin-partage', 'partage-fini', ({ store, actor, form, now }) => endShare(store, actor, numberIn(form, 'share'), now)),
  noter: (event) =>
    say(event, 'noter', 'note', ({ store, actor, form, now }) =>
      noteAction(store, actor, numberIn(form, 'action'), { said: textOf(form, 'said'), private: form.has('private') }, now),
    ),
  'retirer-note': (event) =>
    say(event, 'retirer-note', 'note-retiree', ({ store, actor, form, now }) => withdrawNote(store, actor, numberIn(form, 'note'), now)),
} satisfies Actions;

interface Saying {
  readonly store: App.Locals['house']['store'];
  readonly actor: ReturnType<typeof actorOf>;
  readonly form: FormData;
  readonly now: Date;
}

async function say(event: RequestEvent, form: string, done: string, work: (saying: Saying) => Promise<unknown>) {
  requireAct(event, 'plan.read');
  const posted = await event.request.formData();
  const { house, language } = event.locals;
  const saying = { store: house.store, actor: actorOf(event), form: posted, now: house.now() };
  const answer = await orPlanBack(posted, { language, form }, () => work(saying));
  if (isPlanBack(answer)) return answer;
  redirect(303, hrefIn(language, `${pathOf(event)}?fait=${done}`));
}

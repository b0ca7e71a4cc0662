import {
  type AskedCard,
  type ChargeCard,
  candidatesFor,
  LONG_ASKED_DAYS,
  type LostCard,
  myCharges,
  type PlanSummary,
  type PlanView,
  planByNumber,
  sharedActions,
} from '@beffroi/plans';
import { wordsIn } from '@beffroi/ui/language.ts';
import { dayIn } from '#lib/desk-clock.ts';
import { measuredThings } from './measured.ts';
import { authorityNames, mergedInto } from './names.ts';
import type { plansFor } from './places.ts';
import { dayWords, goesOn, type Showing, showingOf, shownAction } from './shown.ts';

/** Actions without anybody that are shown of a plan. */
const FREE = 5;
/** Actions of one's own that are shown with all that can be done, the most urgent first: nobody carries more at a time. */
const CARRIED = 30;

type Reading = Awaited<ReturnType<typeof plansFor>>;

/** All that stands on somebody's own page. */
export async function minePage(locals: App.Locals, { account, actor, plans, mayMake }: Reading) {
  const { house, language } = locals;
  const now = house.now();
  const charges = await myCharges(house.store, actor, now);
  const authority = await authorityNames(locals);
  const lost = new Set(charges.lost.map(({ action }) => action.id));
  const measured = measuredThings(house, language);
  const showing = (card: ChargeCard): Showing => showingOf({ ...card.plan, actions: [] }, measured, authority, { language, now });
  const candidates = candidatesOnce((action) => candidatesFor(house.store, actor, action));
  const wholes = await Promise.all(plans.map((head) => planByNumber(house.store, actor, head.id)));
  const views = wholes.filter((view) => view !== null);
  return {
    asked: charges.asked.map((card) => askedShown(card, showing(card))),
    offers: charges.offers.map((card) => waitingShown(card, showing(card))),
    carried: await Promise.all(
      charges.carried.slice(0, CARRIED).map(async (card) => ({
        ...{ plan: placeOf(card), action: shownAction(card.action, showing(card)), charge: card.charge },
        named: card.action.inCharge?.named ?? false,
        colleagues: (await candidates(card)).filter((one) => one.account !== actor.id).map(({ account: id, name }) => ({ id, name })),
      })),
    ),
    carriedMore: moreOf(charges.carried.slice(CARRIED)),
    waiting: charges.waiting.map((card) => ({ ...waitingShown(card, showing(card)), isOwn: card.action.asked?.account === actor.id })),
    lost: charges.lost.map(lostShown),
    free: views.flatMap((view) => freeOf(view, actor.id, lost, locals)),
    ...(await sharesOf(locals, actor, authority)),
    plans: plans.map((head) => summaryOf(head, views, authority, now)),
    mayMake,
    account: account.id,
  };
}

const placeOf = ({ plan }: ChargeCard) => ({ id: plan.id, name: plan.name, isPublic: plan.publishedAt !== null });

/** Who could carry actions: the same people for all of a plan that the same authorities carry, so that each list is asked for once. */
function candidatesOnce<Found>(ask: (action: number) => Promise<Found>): (card: ChargeCard) => Promise<Found> {
  const known = new Map<string, Promise<Found>>();
  return ({ plan, action }) => {
    const key = [plan.id, ...action.sharedWith.filter(({ state }) => state === 'accepted').map(({ territory }) => territory)].join(' ');
    const found = known.get(key) ?? ask(action.id);
    known.set(key, found);
    return found;
  };
}

/** How many more of each plan, for the plan itself to show. */
function moreOf(cards: readonly ChargeCard[]) {
  return [...Map.groupBy(cards, ({ plan }) => plan.id)].map(([id, all]) => ({ plan: id, name: all[0]!.plan.name, count: all.length }));
}

function askedShown(card: AskedCard, showing: Showing) {
  const { inCharge } = card.action;
  return {
    ...{ plan: placeOf(card), action: shownAction(card.action, showing), charge: card.charge, by: card.by },
    from: inCharge === null ? null : inCharge.name,
    day: wordsIn(showing.language).date(card.waiting.since, showing.zone),
  };
}

function waitingShown(card: AskedCard, showing: Showing) {
  const { action, charge, name, waiting } = card;
  return {
    ...{ plan: card.plan.id, number: action.number, title: action.title, charge, name },
    day: wordsIn(showing.language).date(waiting.since, showing.zone),
    ...{ days: waiting.days, long: waiting.days >= LONG_ASKED_DAYS },
  };
}

const lostShown = ({ plan, action, charge, name, how, reason }: LostCard) => ({
  ...{ plan: plan.id, number: action.number, title: action.title, charge, name, how, reason },
});

/** Actions of a plan that nobody is in charge of or asked for; one that oneself offered for is among them, one that is shown as lost is not. */
function freeOf({ id, name, actions }: PlanView, me: number, lost: ReadonlySet<number>, { language }: App.Locals) {
  const free = actions.filter(
    (action) => goesOn(action) && action.inCharge === null && (action.asked === null || action.asked.account === me),
  );
  if (free.length === 0) return [];
  const shown = free.filter(({ id: action, asked }) => !lost.has(action) && (asked === null || asked.offered)).toSorted(bySoonest);
  return [
    {
      ...{ plan: id, name, count: shown.length },
      actions: shown.slice(0, FREE).map((action) => ({
        ...{ id: action.id, number: action.number, title: action.title, offered: action.asked !== null },
        due: action.due === null ? null : dayWords(action.due, language),
      })),
    },
  ].filter(({ count }) => count > 0);
}

const bySoonest = (one: { readonly due: string | null }, other: { readonly due: string | null }): number =>
  (one.due ?? '9999') < (other.due ?? '9999') ? -1 : 1;

/** What other authorities propose to carry together, and carry so already. */
async function sharesOf({ house }: App.Locals, actor: Reading['actor'], authority: (code: string) => string) {
  const shared = await sharedActions(house.store, actor);
  const asked = shared.filter(({ state, mayAnswer }) => state === 'asked' && mayAnswer);
  return {
    shares: asked.map(({ share, action, plan }) => ({
      ...{ share, title: action.title, purpose: action.purpose, from: authority(plan.territory) },
    })),
    sharedWithUs: shared
      .filter(({ state }) => state === 'accepted')
      .map(({ action, plan }) => ({ plan: plan.id, number: action.number, title: action.title, owner: authority(plan.territory) })),
  };
}

function summaryOf(head: PlanSummary, views: readonly PlanView[], authority: (code: string) => string, now: Date) {
  const { id, name, territory, mandateYear: year, publishedAt } = head;
  const view = views.find((one) => one.id === id);
  return {
    ...{ id, name, authority: authority(territory), year, isPublic: publishedAt !== null },
    counts: countsOf(view?.actions ?? [], view?.zone ?? 'Europe/Paris', now),
    merged: mergedInto(territory)?.name ?? null,
  };
}

/** How many actions a plan has, and how many of them want somebody's eye. */
export function countsOf(actions: PlanView['actions'], zone: string, now: Date) {
  const today = dayIn(now, zone);
  const open = actions.filter(goesOn);
  return {
    actions: actions.length,
    free: open.filter(({ inCharge }) => inCharge === null).length,
    blocked: open.filter(({ state }) => state === 'blocked').length,
    late: open.filter(({ due }) => due !== null && due < today).length,
  };
}

import { hasSheet } from '@beffroi/observatory';
import { type ActionView, actionId, actionOf, type PlanView, planOf, publishedYears } from '@beffroi/plans';
import { country, epcis } from '@beffroi/territories';
import { wordsIn } from '@beffroi/ui/language.ts';
import { plan as planWords } from '#lib/messages/plan.ts';
import { wavesSay } from './action-page.ts';
import { shownEffects } from './effects.ts';
import { type Measured, measuredThings, tieKey } from './measured.ts';
import { authorityNames, mergedInto } from './names.ts';
import { type AskedPlan, planPart } from './public-plan.ts';
import { goesOn, type Showing, showingOf, shownAction } from './shown.ts';

/** Actions that stand first: what a mayor has in hand. */
const FIRST = 3;
/** Actions that are over of which it is said what the waves show. */
const TOLD = 50;
/** Actions of a priority that stand on the first page, and all of a page of the list. */
const OF_GROUP = 12;
const PAGE = 100;

/** What everybody reads of the plan of an authority. @returns `null` for a code that is nobody's here */
export async function publicPage(locals: App.Locals, asked: AskedPlan) {
  const { code } = asked;
  const { house, language } = locals;
  const name = await authorityNames(locals);
  const plan = await planOf(house.store, null, code, asked.year);
  if (plan === null)
    return asked.year === undefined && isKnown(code, name)
      ? { at: code, others: [], code, town: name(code), hasSheet: await hasSheet(house, code, house.now()), plan: null }
      : null;
  const measured = measuredThings(house, language);
  const showing = showingOf(plan, measured, name, { language, now: house.now() });
  const open = plan.actions.filter(goesOn);
  const first = open.toSorted(byUrgency).slice(0, FIRST);
  const ended = plan.actions.filter((action) => !goesOn(action));
  const effects = await shownEffects(house, { ...plan, actions: [...first, ...ended.slice(0, TOLD)] }, language);
  const merged = mergedInto(plan.territory);
  return {
    ...{ code: plan.territory, town: name(plan.territory), hasSheet: await hasSheet(house, plan.territory, house.now()) },
    at: planPart({ code: plan.territory, year: asked.year }),
    others: (await publishedYears(house.store, code)).filter((year) => year !== plan.mandateYear),
    plan: {
      ...{ name: plan.name, year: plan.mandateYear, since: wordsIn(language).date(plan.publishedAt!, plan.zone) },
      merged: merged === null ? null : planWords[language].merged(name(plan.territory), merged.name),
      ...{ count: plan.actions.length, inCharge: plan.actions.filter(({ inCharge }) => inCharge !== null).length },
      first: first.map((action) => shownAction(action, showing)),
      groups: groupsOf(open, measured, showing),
      ended: ended.slice(0, TOLD).map((action) => shownAction(action, showing)),
      endedCount: ended.length,
      effects,
    },
  };
}

const isKnown = (code: string, name: (code: string) => string): boolean =>
  name(code) !== code || country().byCode.has(code) || mergedInto(code) !== null || epcis().some((one) => one.code === code);

/** What goes on with somebody in charge before what waits for somebody, the soonest first. */
function byUrgency(one: ActionView, other: ActionView): number {
  const rank = (action: ActionView): string =>
    [
      action.inCharge === null ? 1 : 0,
      action.state === 'proposed' ? 1 : 0,
      action.step?.due ?? action.due ?? '9999',
      String(action.number).padStart(6, '0'),
    ].join(' ');
  return rank(one) < rank(other) ? -1 : 1;
}

/** Actions by the family of what they are to move first, in the order of the house; those without a tie last. */
function groupsOf(actions: readonly ActionView[], measured: readonly Measured[], showing: Showing) {
  const groups = new Map<string, { readonly instrument: string | null; readonly actions: ActionView[] }>();
  const families = new Map(measured.map((one) => [one.key, one]));
  for (const { of, family } of measured)
    if (!groups.has(family)) groups.set(family, { instrument: of === family ? null : of, actions: [] });
  groups.set('', { instrument: null, actions: [] });
  for (const action of actions) {
    const [tie] = action.ties;
    const family = tie === undefined ? '' : (families.get(tieKey(tie.instrument, tie.indicator))?.family ?? '');
    groups.get(family)!.actions.push(action);
  }
  return [...groups]
    .filter(([, { actions: all }]) => all.length > 0)
    .map(([family, { instrument, actions: all }]) => ({
      ...{ family, instrument, count: all.length },
      actions: all.slice(0, OF_GROUP).map((action) => shownAction(action, showing)),
    }));
}

/** A page of all that everybody reads of a plan. @returns `null` where there is no plan, or no such page */
export async function publicActions(locals: App.Locals, asked: AskedPlan, page: number) {
  const { house, language } = locals;
  const plan = await planOf(house.store, null, asked.code, asked.year);
  const pages = plan === null ? 0 : Math.max(1, Math.ceil(plan.actions.length / PAGE));
  if (plan === null || page > pages) return null;
  const name = await authorityNames(locals);
  const showing = showingOf(plan, measuredThings(house, language), name, { language, now: house.now() });
  const actions = plan.actions.slice((page - 1) * PAGE, page * PAGE).map((action) => shownAction(action, showing));
  return {
    ...{ at: planPart(asked), town: name(plan.territory), name: plan.name },
    ...{ page, pages, count: plan.actions.length, actions },
  };
}

/** What everybody reads of one action. @returns `null` where there is none that they may read */
export async function publicAction(locals: App.Locals, asked: AskedPlan, number: number) {
  const { house, language } = locals;
  const plan = await planOf(house.store, null, asked.code, asked.year);
  if (plan === null) return null;
  const id = await actionId(house.store, plan.id, number);
  const detail = id === null ? null : await actionOf(house.store, null, id);
  if (detail === null) return null;
  const name = await authorityNames(locals);
  const showing = showingOf(plan, measuredThings(house, language), name, { language, now: house.now() });
  return {
    ...{ at: planPart(asked), code: plan.territory, town: name(plan.territory), plan: plan.name },
    action: shownAction(openNeeds(detail.action, plan), showing),
    ...(await wavesSay(locals, detail, showing)),
  };
}

/** What it waits for, of that which everybody may read. */
const openNeeds = (action: ActionView, { actions }: PlanView): ActionView => ({
  ...action,
  needs: actions.find(({ id }) => id === action.id)?.needs ?? [],
});

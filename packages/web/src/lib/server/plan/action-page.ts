import type { Language } from '@beffroi/domain';
import {
  type ActionDetail,
  type ActionVersion,
  candidatesFor,
  type PastCharge,
  planByNumber,
  shareableWith,
  type Tie,
} from '@beffroi/plans';
import { wordsIn } from '@beffroi/ui/language.ts';
import { planAction } from '#lib/messages/plan-action.ts';
import { partWords } from './conflicts.ts';
import { shownEffects, shownWho } from './effects.ts';
import { levelsNow, type Measured, measuredThings, tieKey } from './measured.ts';
import { authorityNames, mergedInto } from './names.ts';
import type { actionRead } from './places.ts';
import { goesOn, type Showing, showingOf, shownAction } from './shown.ts';

type Reading = Awaited<ReturnType<typeof actionRead>>;

/** All that stands on the page of an action in the house. */
export async function actionPage(locals: App.Locals, { actor, detail }: Reading) {
  const { house, language } = locals;
  const { plan, action } = detail;
  const authority = await authorityNames(locals);
  const measured = measuredThings(house, language);
  const among = action.needs.length === 0 ? [] : ((await planByNumber(house.store, actor, plan.id))?.actions ?? []);
  const showing = showingOf({ ...plan, actions: among }, measured, authority, { language, now: house.now() });
  const candidates = detail.mayEdit || detail.own === 'in-charge' ? await candidatesFor(house.store, actor, action.id) : [];
  const isGuest = !actor.territories.includes(plan.territory) && !actor.territories.includes(mergedInto(plan.territory)?.code ?? '');
  return {
    plan: { id: plan.id, name: plan.name, territory: plan.territory, isPublic: plan.publishedAt !== null },
    owner: isGuest ? authority(plan.territory) : null,
    action: shownAction(action, showing),
    charge: detail.own === null ? null : (detail.own === 'in-charge' ? action.inCharge : action.asked)!.charge,
    askedBy: action.asked?.by ?? null,
    ...{ own: detail.own, mayEdit: detail.mayEdit, mayMove: detail.mayMove, me: actor.id },
    left: detail.left?.name ?? null,
    people: candidates.map(({ account: id, name }) => ({ id, name })),
    answers: answersOf(detail.charges, language, plan.zone),
    kin: detail.mayEdit ? (await shareableWith(house.store, actor, plan.id)).map((code) => ({ code, name: authority(code) })) : [],
    ...(await wavesSay(locals, detail, showing)),
    notes: detail.notes.map(({ id, by, own: isMine, said, private: isPrivate, at }) => ({
      ...{ id, by, isMine, said, isPrivate, when: wordsIn(language).date(at, plan.zone) },
    })),
    history: detail.history.map((version) => versionShown(version, showing)),
  };
}

/** What was answered before, the newest first: who declined, gave it up, handed it over, left. */
function answersOf(charges: readonly PastCharge[], language: Language, zone: string): readonly string[] {
  const say = planAction[language];
  const day = (at: string | null): string => (at === null ? '' : wordsIn(language).date(at, zone));
  return charges.toReversed().flatMap(({ name, state, answeredAt, endedAt, reason }): string[] => {
    if (state === 'declined') return [say.declined(name, day(answeredAt), reason)];
    if (state === 'left') return [say.gaveUp(name, day(endedAt), reason)];
    if (state === 'handed-over') return [say.handed(name, day(endedAt))];
    if (state === 'withdrawn' && answeredAt !== null && endedAt !== answeredAt) return [say.ended(name, day(endedAt), reason)];
    return [];
  });
}

/** What the waves say of an action: where what it is to move stands, what is seen since, who did it already. */
export async function wavesSay(locals: App.Locals, detail: Pick<ActionDetail, 'plan' | 'action'>, showing: Showing) {
  const { house, language } = locals;
  const { plan, action } = detail;
  const effects = await shownEffects(house, { territory: plan.territory, zone: plan.zone, actions: [action] }, language);
  return {
    tied: await tiedOf(locals, detail, showing),
    effects: effects.get(action.number) ?? [],
    who: goesOn(action) ? await shownWho(house, plan.territory, action.ties, language) : [],
  };
}

/** What it is to move, with what the newest wave says of it there, and where that is proven. */
async function tiedOf({ house, language }: App.Locals, { plan, action }: Pick<ActionDetail, 'plan' | 'action'>, { measured }: Showing) {
  if (action.ties.length === 0) return [];
  const now = await levelsNow(house, plan.territory);
  return action.ties.map(({ instrument, indicator, from, to }) => {
    const key = tieKey(instrument, indicator);
    const thing = measured.get(key);
    const seen = now.get(key);
    return {
      ...{ key, from, to, title: thing?.title ?? null, of: thing?.of ?? instrument, family: thing?.family ?? '' },
      ...{ fromName: nameOf(thing, from), toName: nameOf(thing, to) },
      seen: seen === undefined ? null : { level: seen.level, day: wordsIn(language).date(seen.dated), proof: seen.proof },
    };
  });
}

const nameOf = (thing: Measured | undefined, level: number | null): string | null =>
  level === null ? null : (thing?.levels[level] ?? null);

function versionShown({ version, by, at, before, after }: ActionVersion, { language, zone, measured }: Showing) {
  const say = planAction[language];
  const when = wordsIn(language).moment(at, zone);
  const title = ({ instrument, indicator }: Tie): string => measured.get(tieKey(instrument, indicator))?.title ?? indicator;
  if (version === 1) return { head: say.historyMade(by, when), lines: [] };
  const lines = Object.keys(after).map((part) =>
    say.historyFromTo(
      say.fieldNames[part] ?? part,
      partWords(part, before[part], language, title),
      partWords(part, after[part], language, title),
    ),
  );
  return { head: say.historyBy(by, when), lines };
}

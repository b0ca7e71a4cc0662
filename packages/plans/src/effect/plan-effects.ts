import { dayIn } from '@beffroi/speaking';
import type { ActionView, PlanView, Tie } from '../plan-view.ts';
import { type Effect, effectOf, type TiedMarks } from './effect.ts';

/** What waves are asked: one indicator of an instrument, from a day on. */
export interface MarkQuestion {
  readonly instrument: string;
  readonly indicator: string;
  /** `2026-11-24`: waves dated by that day or earlier are before. */
  readonly since: string;
}

/** What published waves say of indicators of a town, one answer a question: whoever knows the instruments of the house gives it. */
export type AskMarks = (territory: string, questions: readonly MarkQuestion[]) => Promise<readonly TiedMarks[]>;

/** A tie with what is seen of it. */
export interface TieEffect {
  readonly tie: Tie;
  readonly effect: Effect;
}

/** What is seen of the actions of a plan, by their numbers: nothing of those that are tied to nothing, or were given up. Waves are asked once for all. */
export async function planEffects(
  { territory, zone, actions }: Pick<PlanView, 'territory' | 'zone' | 'actions'>,
  ask: AskMarks,
): Promise<ReadonlyMap<number, readonly TieEffect[]>> {
  const tied = actions.filter(({ state }) => state !== 'dropped').flatMap((action) => action.ties.map((tie) => ({ action, tie })));
  if (tied.length === 0) return new Map();
  const marks = await ask(
    territory,
    tied.map(({ action, tie }) => ({ instrument: tie.instrument, indicator: tie.indicator, since: dayIn(zone, new Date(action.madeAt)) })),
  );
  const effects = new Map<number, TieEffect[]>();
  for (const [at, { action, tie }] of tied.entries()) {
    const effect = effectOf({ from: tie.from, to: tie.to, by: expectedBy(action) }, marks[at]!);
    effects.set(action.number, [...(effects.get(action.number) ?? []), { tie, effect }]);
  }
  return effects;
}

/** From when on a wave is expected to show it. */
const expectedBy = ({ endedOn, due }: ActionView): string | null => endedOn ?? due;

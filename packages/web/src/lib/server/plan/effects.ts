import type { Language } from '@beffroi/domain';
import { marksSince, townsThatRose } from '@beffroi/observatory';
import { type AskMarks, type Effect, type PlanView, planEffects, plansTied, type Tie } from '@beffroi/plans';
import type { House } from '@beffroi/ui/server/house.ts';
import { effectText } from '#lib/messages/plan-effects.ts';
import { tieKey } from './measured.ts';

/** What is seen of a tie, in words. */
export interface ShownEffect {
  /** `instrument:indicator`. */
  readonly key: string;
  readonly kind: Effect['kind'];
  readonly sentence: string;
}

/** Who did what an action is to do, in numbers and a few names. */
export interface ShownWho {
  readonly key: string;
  readonly title: string;
  readonly goal: number;
  readonly all: number;
  readonly similar: number;
  readonly some: readonly { readonly code: string; readonly name: string; readonly from: number; readonly to: number }[];
  /** In how many other published plans it is. */
  readonly planned: number;
}

/** What the published waves of this house say, for `planEffects`. */
export const askMarks =
  (house: Pick<House, 'store' | 'instruments'>, now: Date): AskMarks =>
  (territory, questions) =>
    marksSince(house, territory, questions, now);

/** What is seen of the actions of a plan, by their numbers, in the language of the page. */
export async function shownEffects(
  house: House,
  plan: Pick<PlanView, 'territory' | 'zone' | 'actions'>,
  language: Language,
): Promise<ReadonlyMap<number, readonly ShownEffect[]>> {
  const effects = await planEffects(plan, askMarks(house, house.now()));
  return new Map([...effects].map(([number, ties]) => [number, ties.map(({ tie, effect }) => shownEffect(house, tie, effect, language))]));
}

/** One of them. */
export function shownEffect({ instruments }: Pick<House, 'instruments'>, tie: Tie, effect: Effect, language: Language): ShownEffect {
  const sentence = effectText(language, effect, titleOf(instruments, tie, language), tie.to);
  return { key: tieKey(tie.instrument, tie.indicator), kind: effect.kind, sentence };
}

/** Towns that an action of a plan names as those that did it, at most. */
const NAMED = 4;

/** Who did it already: for each thing that an action is to move. */
export async function shownWho(house: House, territory: string, ties: readonly Tie[], language: Language): Promise<readonly ShownWho[]> {
  if (ties.length === 0) return [];
  const planned = await plansTied(house.store, territory);
  const shown: ShownWho[] = [];
  for (const { instrument, indicator, to } of ties) {
    const rose = await townsThatRose(house, { instrument, indicator, to, than: territory }, NAMED, house.now());
    shown.push({
      ...{ key: tieKey(instrument, indicator), title: titleOf(house.instruments, { instrument, indicator }, language), goal: to },
      ...{ all: rose.all, similar: rose.similar, planned: planned({ instrument, indicator }) },
      some: rose.some.map(({ territory: code, name, from, to: level }) => ({ code, name, from, to: level })),
    });
  }
  return shown;
}

function titleOf(
  instruments: House['instruments'],
  { instrument, indicator }: Pick<Tie, 'instrument' | 'indicator'>,
  language: Language,
): string {
  const known = instruments.find(({ id }) => id === instrument)?.catalogue.find(({ id }) => id === indicator);
  return known?.title[language] ?? indicator;
}

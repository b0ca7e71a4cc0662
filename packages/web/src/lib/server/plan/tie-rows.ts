import type { Language } from '@beffroi/domain';
import { shownInstruments } from '@beffroi/observatory';
import { wordsIn } from '@beffroi/ui/language.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { textsOf } from '@beffroi/ui/server/refused.ts';
import { planAction } from '#lib/messages/plan-action.ts';
import { type LevelNow, type Measured, tieKey } from './measured.ts';

/** A row as it was chosen. */
interface Row {
  readonly key: string;
  readonly to: string;
}

/** Rows of a form at least, and free ones behind those that are chosen. */
const FREE = 1;
const LEAST = 2;
/** The level that is proposed where nothing is known. */
const USUAL = '4';

/** What the rows of ties of a form show: those that are chosen, free ones behind them, and all that can be chosen, by family. */
export function tieRows(chosen: readonly Row[], measured: readonly Measured[], now: ReadonlyMap<string, LevelNow>, language: Language) {
  const free = Math.max(FREE, LEAST - chosen.length);
  const rows = [...chosen, ...Array.from({ length: free }, () => ({ key: '', to: USUAL }))];
  const groups = Map.groupBy(measured, ({ of, family }) => (of === family ? of : `${of} · ${family}`));
  return {
    groups: [...groups].map(([name, things]) => ({ name, things: things.map(({ key, title }) => ({ key, title })) })),
    rows: rows.map(({ key, to }) => {
      const thing = measured.find((one) => one.key === key);
      return { key, to, now: thing === undefined ? null : nowWords(thing, now.get(key), language), levels: thing?.levels ?? [] };
    }),
  };
}

function nowWords({ title }: Measured, seen: LevelNow | undefined, language: Language): string {
  const say = planAction[language];
  if (seen === undefined) return say.tieNowNot;
  const day = wordsIn(language).date(seen.dated);
  return seen.level === null ? say.tieUnseen(title, day) : say.tieNow(seen.level, day);
}

/** The rows as they were sent. */
export function tieTyped(form: FormData): readonly Row[] {
  const levels = textsOf(form, 'tieTo');
  return textsOf(form, 'tie').flatMap((key, at) => (key === '' ? [] : [{ key, to: levels[at] ?? USUAL }]));
}

/** The level that is proposed: the next step that the instrument says, else one more than what was seen. */
export async function stepTo(house: House, territory: string, key: string, now: ReadonlyMap<string, LevelNow>): Promise<number> {
  const [id, indicator] = key.split(':');
  const shown = (await shownInstruments(house, house.now())).find(({ instrument }) => instrument.id === id);
  const steps = (await shown?.instrument.steps?.steps(house.store, shown.waves, territory)) ?? [];
  const step = steps.find((one) => one.indicator === indicator);
  const level = now.get(key)?.level;
  return step?.to ?? (level == null ? Number(USUAL) : Math.min(level + 1, 5));
}

/** Steps that are proposed, at most. */
const PROPOSED = 6;

/** What the instruments say that a town can do next, but for what an action of its plan is to move already: the first of each instrument in turn. */
export async function proposedSteps(house: House, territory: string, measured: readonly Measured[], taken: ReadonlySet<string>) {
  const things = new Map(measured.map((one) => [one.key, one]));
  const lists: { readonly key: string; readonly from: number; readonly to: number }[][] = [];
  for (const { instrument, waves } of await shownInstruments(house, house.now())) {
    if (instrument.steps === undefined || waves.length === 0) continue;
    const steps = await instrument.steps.steps(house.store, waves, territory);
    lists.push(
      steps.map(({ indicator, from, to }) => ({ key: tieKey(instrument.id, indicator), from, to })).filter(({ key }) => !taken.has(key)),
    );
  }
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => lists.flatMap((steps) => steps.slice(at, at + 1))).flat();
  return inTurn.slice(0, PROPOSED).flatMap(({ key, from, to }) => {
    const title = things.get(key)?.title;
    return title === undefined ? [] : [{ key, title, from, to }];
  });
}

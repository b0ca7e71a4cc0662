import type { Bilingual, ChainIndicator, Instrument } from '@beffroi/instrument';
import { type ShownInstrument, shownInstruments, type TownIdentity, townShown } from '@beffroi/observatory';
import type { SpokenHouse } from '@beffroi/waves';
import { type Alike, alikeIn } from './alike.ts';
import { chainMaterial } from './chain-of-town.ts';
import { type ChainMaterial, composeChain, planPath, type TownChain } from './compose.ts';
import type { ChainAction, ChainRow, ProvedLevel } from './links.ts';
import { type Mandate, type MandateMark, mandateFrom, mandateMarks, mandateOn } from './rules/index.ts';

/** A wave that stands for a point of a mandate. */
export interface PointWave {
  readonly wave: string;
  /** ISO instant. */
  readonly dated: string;
}

/** A service of a mandate with its levels at the points, in their order; `null` where no wave stands for one, or it does not hold the service. */
export interface MandateRow extends ChainRow {
  readonly levels: readonly (ProvedLevel | null)[];
}

/** What waves say of what an action is to move: last before it was made, and newest since. */
export interface TieLevels {
  readonly title: Bilingual | null;
  readonly from: number | null;
  readonly to: number;
  readonly before: ProvedLevel | null;
  readonly since: ProvedLevel | null;
}

/** An action of a mandate with what waves say around it. That a level rose beside an action is no work of the action. */
export interface MandateAction {
  readonly action: ChainAction;
  readonly levels: readonly TieLevels[];
}

/** A town's mandate: what was promised, where it began, the checks, the end, and what was done between them. */
export interface MandateView {
  readonly town: TownIdentity;
  readonly mandate: Mandate;
  /** Mandates of which something is known, the newest first; this one is among them. */
  readonly years: readonly number[];
  readonly marks: readonly MandateMark<PointWave>[];
  /** `null` where no link is known. */
  readonly chain: TownChain | null;
  readonly rows: readonly MandateRow[];
  /** `null` where no plan is published. */
  readonly plan: { readonly name: string; readonly publishedAt: string | null; readonly path: string } | null;
  readonly actions: readonly MandateAction[];
  /** Of the waves that stand for points, in their order. */
  readonly alike: readonly Alike[];
}

/**
 * A town's mandate as everybody may read it at an instant.
 *
 * @param year of the ballot; `null` for the mandate in course
 * @returns `null` for a code that stands for no commune and is in no wave that may be shown
 */
export async function mandateOfTown(house: SpokenHouse, territory: string, now: Date, year: number | null): Promise<MandateView | null> {
  const shown = await shownInstruments(house, now);
  const town = await townShown(house, shown, territory);
  if (town === null) return null;
  const today = now.toISOString().slice(0, 10);
  const mandate = year === null ? mandateOn(today) : mandateFrom(year);
  const material = await chainMaterial(house, territory, now, { mandate, shown });
  const levels = levelsOf(material);
  const measured = measuring(shown, material);
  const waves = measured?.waves ?? [];
  const marks = mandateMarks(mandate, waves.map(pointOf), today);
  const chain = composeChain(material);
  const { plan } = material;
  // An instrument without ranks has no mean to be compared.
  const atPoints =
    measured?.instrument.unranked === true ? [] : marks.flatMap(({ wave }) => waves.filter((one) => one.wave.name === wave?.wave));
  return {
    ...{ town, mandate, marks, chain },
    years: yearsOf(material, mandate),
    rows: (chain?.rows ?? []).map((row) => ({ ...row, levels: marks.map(({ wave }) => levelAt(levels, row, wave)) })),
    plan: plan === null ? null : { name: plan.name, publishedAt: plan.publishedAt, path: planPath(plan) },
    actions: (plan?.actions ?? [])
      .filter(({ open }) => open)
      .map((action) => ({ action, levels: around(action, levels, house.instruments) })),
    alike: await alikeIn(house.store, atPoints, town),
  };
}

type Levels = ReadonlyMap<string, readonly ProvedLevel[]>;

const keyOf = ({ instrument, indicator }: { readonly instrument: string; readonly indicator: string }): string =>
  `${instrument} ${indicator}`;

/** Levels by what they are of, the oldest first. */
function levelsOf({ cells }: ChainMaterial): Levels {
  const delivered = cells.filter((cell) => cell.link === 'delivered').toSorted((one, other) => (one.dated < other.dated ? -1 : 1));
  const groups = Map.groupBy(delivered, ({ subject }) => keyOf(subject));
  return new Map(
    [...groups].map(([key, of]) => [
      key,
      of.map(({ wave, dated, level, ceiling, confidence, rubric, proof, gap }) => ({
        ...{ wave, dated, level, ceiling, confidence, rubric, proof, gap },
      })),
    ]),
  );
}

/** The first instrument that measured services of the town, with the waves that did. */
function measuring(shown: readonly ShownInstrument[], { cells }: ChainMaterial): ShownInstrument | null {
  const names = new Set(cells.flatMap((cell) => (cell.link === 'delivered' ? [cell.wave] : [])));
  const holders = shown.filter(({ instrument }) => instrument.chain?.links.includes('delivered'));
  const measured = holders.map((one) => ({ ...one, waves: one.waves.filter(({ wave }) => names.has(wave.name)) }));
  return measured.find(({ waves }) => waves.length > 0) ?? null;
}

const pointOf = ({ wave }: ShownInstrument['waves'][number]): PointWave => ({ wave: wave.name, dated: wave.dated.toISOString() });

function levelAt(levels: Levels, { subject }: ChainRow, point: PointWave | null): ProvedLevel | null {
  if (point === null || subject === null) return null;
  return levels.get(keyOf(subject))?.find(({ wave }) => wave === point.wave) ?? null;
}

function around({ ties, madeAt }: ChainAction, levels: Levels, instruments: readonly Instrument[]): readonly TieLevels[] {
  return ties.map((tie) => {
    const known = levels.get(keyOf(tie)) ?? [];
    return {
      ...{ title: nameIn(instruments, tie), from: tie.from, to: tie.to },
      before: known.findLast(({ dated }) => dated <= madeAt) ?? null,
      since: known.findLast(({ dated }) => dated > madeAt) ?? null,
    };
  });
}

/** What an indicator is called, of whatever instrument. */
function nameIn(instruments: readonly Instrument[], { instrument, indicator }: ChainIndicator): Bilingual | null {
  return instruments.find(({ id }) => id === instrument)?.catalogue.find(({ id }) => id === indicator)?.title ?? null;
}

function yearsOf({ cells }: ChainMaterial, { year }: Mandate): readonly number[] {
  const ballots = cells.flatMap((cell) => (cell.link === 'promised' ? [cell.year] : []));
  const measured = cells.flatMap((cell) => (cell.link === 'delivered' ? [mandateOn(cell.dated.slice(0, 10)).year] : []));
  return [...new Set([year, ...ballots, ...measured])].toSorted((one, other) => other - one);
}

import { type Interval, STRATA, type Stratum } from '@beffroi/domain';
import { ASSOCIATION_SUBJECT, keptLeversIn, LEVER_SUBJECT } from '@beffroi/levers/gather';
import {
  gapsFirst,
  LEAST_PAIRS,
  LEVERS,
  type LeverId,
  type LeverViews,
  MEASURES,
  type Measure,
  weightOf,
  worthOf,
} from '@beffroi/levers/judge';
import { cacheOf, headOf, keyOf, type WaveHead } from '@beffroi/observatory';
import { type FigureRow, figuresOfSeries, judgedTexts, type PublishedWave, type Store, turnsByLength } from '@beffroi/store';
import { publishedLevers } from './authority-levers.ts';

/** A mean over authorities; `null` values where fewer than three have one. */
export interface PanelMean {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly n: number;
}

/** A lever over a group of authorities alike. */
export interface PanelLever {
  readonly lever: LeverId;
  readonly means: Readonly<Record<Measure, PanelMean>>;
}

/** Authorities alike: all, or those of one stratum. No authority has a place in it. */
export interface PanelGroup {
  /** `null` for all. */
  readonly stratum: Stratum | null;
  readonly towns: number;
  readonly levers: readonly PanelLever[];
}

/** An authority of the panel. */
export interface PanelAuthority {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly stratum: string;
  /** How many levers have each view; all 0 where nothing is known. */
  readonly said: number;
  readonly lived: number;
  readonly seen: number;
  /** Levers with a gap to speak of. */
  readonly gaps: number;
}

/** How many authorities rose, fell and stayed, between two waves that hold them. */
export interface LeverChange {
  readonly lever: LeverId;
  readonly measure: 'lived' | 'seen';
  readonly rose: number;
  readonly fell: number;
  readonly same: number;
}

/** What a published wave says of its authorities. */
export interface LeversPanel {
  readonly wave: WaveHead;
  readonly waves: readonly WaveHead[];
  readonly groups: readonly PanelGroup[];
  /** By name: nobody is first. */
  readonly towns: readonly PanelAuthority[];
  readonly before: WaveHead | null;
  /** Against the wave before; only levers of which something can be compared. */
  readonly changes: readonly LeverChange[];
  /** How far what is lived goes together with the level of online services. */
  readonly association: PanelMean & { readonly least: number };
}

/** A step of a mean that is none: figures of surveys move by their noise. */
const SAME = 0.5;
const PAGE = 100;
const KEPT = cacheOf<Omit<LeversPanel, 'waves'>>(12);

/**
 * The panel of a published wave of levers.
 *
 * @param name of the wave; the newest for `null`
 * @returns `null` where there is no such wave
 */
export async function leversPanel(store: Store, name: string | null): Promise<LeversPanel | null> {
  const waves = await publishedLevers(store);
  const at = name === null ? 0 : waves.findIndex(({ wave }) => wave.name === name);
  const published = waves[at];
  if (published === undefined) return null;
  const before = waves.slice(at + 1)[0] ?? null;
  const key = [published, before].map((one) => (one === null ? '' : `${keyOf(store, one.series)} ${one.publishedAt.getTime()}`)).join(' ');
  const panel = await KEPT(key, () => make(store, published, before));
  return { ...panel, waves: waves.map(headOf) };
}

interface CountedTown extends Omit<PanelAuthority, 'said' | 'lived' | 'seen' | 'gaps'> {
  readonly levers: readonly LeverViews[];
}

async function make(store: Store, published: PublishedWave, before: PublishedWave | null): Promise<Omit<LeversPanel, 'waves'>> {
  const figures = figuresBy(await figuresOfSeries(store.db, published.series.id));
  const towns = await townsOf(store, published);
  const earlier = before === null ? [] : await townsOf(store, before);
  const strata = STRATA.filter((stratum) => towns.some((town) => town.stratum === stratum));
  return {
    ...{ wave: headOf(published), before: before === null ? null : headOf(before) },
    groups: [null, ...strata].map((stratum) => ({
      stratum,
      towns: towns.filter((town) => stratum === null || town.stratum === stratum).length,
      levers: LEVERS.map(({ id }) => ({ lever: id, means: meansOf(figures, id, stratum) })),
    })),
    towns: towns.map(authorityOf).toSorted((one, other) => one.name.localeCompare(other.name, 'fr')),
    changes: changesBetween(earlier, towns),
    association: { ...meanIn(figures, ASSOCIATION_SUBJECT, 'services', 'tau', null), least: LEAST_PAIRS },
  };
}

async function townsOf({ db }: Store, { series }: PublishedWave): Promise<readonly CountedTown[]> {
  const towns: CountedTown[] = [];
  const turn = turnsByLength();
  for (let after = ''; ; ) {
    const page = await judgedTexts(db, series, { after, limit: PAGE });
    for (const { territory, name, population, stratum, findings } of page) {
      await turn(findings?.length ?? 0);
      towns.push({
        ...{ code: territory, name, population, stratum },
        levers: findings === null ? [] : keptLeversIn(findings).map(({ views }) => views),
      });
    }
    if (page.length < PAGE) return towns;
    after = page.at(-1)!.territory;
  }
}

function authorityOf({ levers, ...town }: CountedTown): PanelAuthority {
  const count = (has: (views: LeverViews) => boolean): number => levers.filter(has).length;
  return {
    ...town,
    said: count(({ declared }) => declared.kind !== 'none'),
    lived: count(({ lived }) => lived.kind !== 'none'),
    seen: count(({ seen }) => seen !== null),
    gaps: gapsFirst(levers).filter(({ gaps }) => gaps.some((gap) => weightOf(gap) > 0)).length,
  };
}

/** Figures by what they are of: a page asks for some hundred of thousands. */
type Figures = ReadonlyMap<string, FigureRow>;

const keyOfFigure = ({
  subject,
  subject_id,
  measure,
  scope,
  scope_id,
}: Pick<FigureRow, 'subject' | 'subject_id' | 'measure' | 'scope' | 'scope_id'>): string =>
  [subject, subject_id, measure, scope, scope_id].join(' ');

const figuresBy = (figures: readonly FigureRow[]): Figures => new Map(figures.map((one) => [keyOfFigure(one), one]));

function meansOf(figures: Figures, lever: LeverId, stratum: string | null): PanelLever['means'] {
  return Object.fromEntries(
    MEASURES.map((measure) => [measure, meanIn(figures, LEVER_SUBJECT, lever, measure, stratum)]),
  ) as PanelLever['means'];
}

function meanIn(figures: Figures, subject: string, id: string, measure: string, stratum: string | null): PanelMean {
  const scope = stratum === null ? ({ scope: 'panel', scope_id: '' } as const) : ({ scope: 'stratum', scope_id: stratum } as const);
  const row = figures.get(keyOfFigure({ subject, subject_id: id, measure, ...scope }));
  const interval = row === undefined || row.low === null || row.high === null ? null : { low: row.low, high: row.high };
  return { value: row?.value ?? null, interval, n: row?.n_observed ?? 0 };
}

/** Lever by lever, for authorities that both waves hold. */
function changesBetween(before: readonly CountedTown[], after: readonly CountedTown[]): readonly LeverChange[] {
  const earlier = new Map(before.map((town) => [town.code, town.levers]));
  return LEVERS.flatMap(({ id }, at) =>
    (['lived', 'seen'] as const).flatMap((measure) => {
      const differences = after.flatMap(({ code, levers }) => {
        const [old, now] = [earlier.get(code)?.[at], levers[at]];
        const [was, is] = [old === undefined ? null : worthOf(old, measure), now === undefined ? null : worthOf(now, measure)];
        return was === null || is === null ? [] : [is - was];
      });
      if (differences.length === 0) return [];
      const rose = differences.filter((one) => one >= SAME).length;
      const fell = differences.filter((one) => one <= -SAME).length;
      return [{ lever: id, measure, rose, fell, same: differences.length - rose - fell }];
    }),
  );
}

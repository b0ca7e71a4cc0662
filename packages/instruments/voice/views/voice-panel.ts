import { STRATA, type Stratum } from '@beffroi/domain';
import { type Printed, printed } from '@beffroi/figures';
import { cacheOf, departmentName, headOf, keyOf, type MeanFigure, meanOf, type WaveHead } from '@beffroi/observatory';
import {
  exportedObservations,
  type FigureRow,
  figuresOfSeries,
  markCounts,
  type PublishedWave,
  publishedWaves,
  type Store,
  waveTowns,
} from '@beffroi/store';
import { PRACTISED } from '@beffroi/voice/gather';
import { VOICES, type VoiceId } from '@beffroi/voice/judge';

/** How many towns bear each mark: `0`–`5`, `?` unobserved, `~` abstained. */
export interface PanelRow {
  /** `null` for all towns. */
  readonly stratum: Stratum | null;
  readonly towns: number;
  readonly marks: readonly { readonly mark: string; readonly towns: number }[];
  readonly mean: Printed<MeanFigure>;
}

/** A voice among the towns of a wave. */
export interface PanelVoice {
  readonly voice: VoiceId;
  readonly towns: number;
  readonly of: number;
  readonly share: Printed<{ readonly value: number | null; readonly low: number | null; readonly high: number | null }>;
}

/** A town of the panel. */
export interface PanelTown {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly departmentName: string;
  /** `0`–`5`, `?`, `~`; `null` where nobody looked for accounts. */
  readonly mark: string | null;
  readonly voices: readonly VoiceId[];
}

/** What a published wave of voices says of its towns. */
export interface VoicePanel {
  readonly wave: WaveHead;
  /** All published waves of voices, of the newest date first. */
  readonly waves: readonly WaveHead[];
  readonly towns: { readonly all: number; readonly observed: number };
  readonly rows: readonly PanelRow[];
  readonly voices: readonly PanelVoice[];
  /** Of all accounts whose questions can be seen. */
  readonly dialogue: { readonly questions: number; readonly answered: number; readonly accounts: number };
  /** The most populous first. */
  readonly list: readonly PanelTown[];
}

const MARKS = [...'012345?~'];
const KEPT = cacheOf<Omit<VoicePanel, 'waves'>>(12);

/** The published waves of voices, of the newest date first. */
export async function publishedVoices({ db }: Store): Promise<readonly PublishedWave[]> {
  return (await publishedWaves(db)).filter(({ wave }) => wave.instrument === 'voice');
}

/**
 * The panel of a published wave of voices.
 *
 * @param name of the wave; the newest for `null`
 * @returns `null` where there is no such wave
 */
export async function voicePanel(store: Store, name: string | null): Promise<VoicePanel | null> {
  const waves = await publishedVoices(store);
  const published = name === null ? waves[0] : waves.find(({ wave }) => wave.name === name);
  if (published === undefined) return null;
  const panel = await KEPT(`${keyOf(store, published.series)} ${published.publishedAt.getTime()}`, () => make(store, published));
  return { ...panel, waves: waves.map(headOf) };
}

async function make(store: Store, published: PublishedWave): Promise<Omit<VoicePanel, 'waves'>> {
  const { series } = published;
  const figures = await figuresOfSeries(store.db, series.id);
  const towns = await waveTowns(store.db, series);
  const marks = await levelsOf(
    store,
    series.id,
    towns.map(({ territory }) => territory),
  );
  const of = (scope: string, id: string, subject: string, subjectId: string, measure: string): FigureRow | undefined =>
    figures.find(
      (row) =>
        row.scope === scope && row.scope_id === id && row.subject === subject && row.subject_id === subjectId && row.measure === measure,
    );
  const inAll = await markCounts(store.db, series, 'panel');
  const inStrata = await markCounts(store.db, series, 'stratum');
  const row = (stratum: Stratum | null): PanelRow => {
    const counts = stratum === null ? inAll : inStrata.filter(({ scope_id }) => scope_id === stratum);
    const inside = stratum === null ? towns : towns.filter((town) => town.stratum === stratum);
    const seen = inside.filter(({ observed }) => observed > 0).length;
    const mean = meanOf(of(stratum === null ? 'panel' : 'stratum', stratum ?? '', 'all', '', 'level'));
    return {
      stratum,
      towns: inside.length,
      marks: MARKS.map((mark) => ({ mark, towns: counts.find((one) => one.mark === mark)?.towns ?? 0 })),
      mean: printed(mean, seen, inside.length),
    };
  };
  const sum = (measure: string): FigureRow | undefined => of('panel', '', 'dialogue', '', measure);
  return {
    wave: headOf(published),
    towns: { all: towns.length, observed: towns.filter(({ observed }) => observed > 0).length },
    rows: [null, ...STRATA.filter((stratum) => towns.some((town) => town.stratum === stratum))].map(row),
    voices: VOICES.map((voice) => {
      const { value = null, low = null, high = null, n_observed = 0 } = of('panel', '', 'voice', voice, 'practised') ?? {};
      const share = printed({ value, low, high }, n_observed, towns.length);
      return { voice, towns: Math.round((value ?? 0) * n_observed), of: n_observed, share };
    }),
    dialogue: {
      questions: sum('questions')?.value ?? 0,
      answered: sum('answered')?.value ?? 0,
      accounts: sum('questions')?.n_observed ?? 0,
    },
    list: towns
      .map(({ territory, name, population, department }) => ({
        ...{ code: territory, name, population, departmentName: departmentName(department) },
        mark: marks.get(territory)?.mark ?? null,
        voices: marks.get(territory)?.voices ?? [],
      }))
      .sort((one, other) => other.population - one.population || (one.code < other.code ? -1 : 1)),
  };
}

async function levelsOf({ db }: Store, series: number, territories: readonly string[]) {
  const levels = new Map<string, { readonly mark: string; readonly voices: readonly VoiceId[] }>();
  for (const { territory, kind, level, further } of await exportedObservations(db, series, territories)) {
    const mark = kind === 'unobserved' ? '?' : kind === 'abstained' ? '~' : String(level);
    levels.set(territory, { mark, voices: VOICES.filter((voice) => (further[voice] ?? 0) >= PRACTISED) });
  }
  return levels;
}

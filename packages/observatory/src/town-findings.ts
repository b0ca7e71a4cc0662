import type { Evidence, Finding } from '@beffroi/domain';
import { type Bilingual, furtherOf, type Instrument, scaleOf } from '@beffroi/instrument';
import { exportedObservations, judgedTown, type PublishedWave, type Store, townStandings } from '@beffroi/store';
import { type SpokenHouse, spokenWaves } from '@beffroi/waves';
import { headOf, type InstrumentHead, type WaveHead } from './shown-instruments.ts';
import { identityOf, type TownIdentity } from './town-identity.ts';

/** What a wave says of one indicator in a town, whatever its instrument. */
export interface TownFinding {
  readonly indicator: string;
  readonly title: Bilingual;
  readonly family: string;
  readonly kind: Finding['kind'];
  /** `null` for what was not observed. */
  readonly level: number | null;
  /** Name of the level. */
  readonly called: Bilingual | null;
  /** By id of the further scale. */
  readonly further: Readonly<Record<string, number | null>>;
  readonly ceiling: number;
  readonly confidence: number;
  readonly provider: string | null;
  readonly obstacle: string | null;
  /** Code of the reason. */
  readonly reason: string;
  /** What was seen; none where the judgement keeps it otherwise. */
  readonly evidence: readonly Evidence[];
}

/** What a wave says of a town. */
export interface TownFindings {
  readonly instrument: InstrumentHead;
  readonly wave: WaveHead;
  readonly town: TownIdentity;
  /** One character an indicator: `0`–`5`, `?` unobserved, `~` abstained; empty where nothing was judged. */
  readonly strip: string;
  readonly mean: { readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly observed: number };
  /** Rank as an interval; `null` where nothing was observed. */
  readonly rank: { readonly low: number; readonly high: number } | null;
  /** In the order of the catalogue; empty where nothing was judged. */
  readonly findings: readonly TownFinding[];
  /** Key of the archive that the judgement rests on; `null` without one. */
  readonly archive: string | null;
  /** Whether the words of the evidence may leave the pages: false where they name people. */
  readonly quotable: boolean;
}

/**
 * All findings of a town in a published wave, with their evidence.
 *
 * @returns `null` where no such wave may be shown, or it does not hold the town
 */
export async function townFindings(house: SpokenHouse, wave: string, territory: string, now: Date): Promise<TownFindings | null> {
  const published = (await spokenWaves(house, now)).waves.find((one) => one.wave.name === wave);
  const instrument = house.instruments.find(({ id }) => id === published?.wave.instrument);
  return published === undefined || instrument === undefined ? null : findingsIn(house.store, instrument, published, territory);
}

/** The same in a wave that is at hand. */
export async function findingsIn(
  { db }: Store,
  instrument: Instrument,
  published: PublishedWave,
  territory: string,
): Promise<TownFindings | null> {
  const { series } = published;
  const judged = await judgedTown(db, series, territory);
  if (judged === null) return null;
  const [standing] = await townStandings(db, territory, [series.id]);
  return {
    instrument: { id: instrument.id, name: instrument.name },
    wave: headOf(published),
    town: identityOf({ ...judged.unit, code: territory }),
    strip: standing?.strip ?? '',
    mean: { value: standing?.value ?? null, low: standing?.low ?? null, high: standing?.high ?? null, observed: standing?.observed ?? 0 },
    rank: standing?.rank_low == null || standing.rank_high === null ? null : { low: standing.rank_low, high: standing.rank_high },
    findings: judged.judgement === null ? [] : await marksOf(db, instrument, series.id, territory, judged.judgement.findings),
    archive: judged.capture?.archive ?? null,
    quotable: instrument.namesPeople !== true,
  };
}

async function marksOf(
  db: Store['db'],
  instrument: Instrument,
  series: number,
  territory: string,
  judgement: string,
): Promise<readonly TownFinding[]> {
  const rows = await exportedObservations(db, series, [territory]);
  const evidence = evidenceIn(judgement);
  const { levels } = scaleOf(instrument);
  return instrument.catalogue.flatMap(({ id, family, title }): TownFinding[] => {
    const row = rows.find(({ indicator }) => indicator === id);
    if (row === undefined) return [];
    const { kind, level, ceiling, confidence, provider, obstacle, reason } = row;
    const further = Object.fromEntries(furtherOf(instrument).map((scale) => [scale, row.further[scale] ?? null]));
    return [
      {
        indicator: id,
        title,
        family,
        kind,
        level,
        called: level === null ? null : (levels[level] ?? null),
        further,
        ceiling,
        // Kept as a 32-bit number; confidences are given to two or three digits.
        confidence: Math.round(confidence * 1000) / 1000,
        provider,
        obstacle,
        reason,
        evidence: evidence.get(id) ?? [],
      },
    ];
  });
}

/** Evidence by indicator, where a judgement is a list of findings as most are; an instrument may keep it in a shape of its own. */
function evidenceIn(judgement: string): ReadonlyMap<string, readonly Evidence[]> {
  const findings: unknown = JSON.parse(judgement);
  if (!Array.isArray(findings)) return new Map();
  return new Map((findings as readonly Finding[]).map(({ indicator, evidence }) => [indicator, evidence ?? []]));
}

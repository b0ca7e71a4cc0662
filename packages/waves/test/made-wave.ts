import type { Evidence, Finding, Level } from '@beffroi/domain';
import type { Instrument } from '@beffroi/instrument';
import { freezeSeries, freezeWave, insertJudgement, openSeries, publishWave, type SeriesRow, type Store } from '@beffroi/store';
import { keepSeriesFigures } from '../src/index.ts';

/** An instrument as small as can be, with a further scale: for rooms that know the port and no instrument. It measures nothing by itself. */
export const MADE: Instrument = {
  id: 'essai',
  name: { fr: 'Essai', en: 'Trial' },
  catalogue: [
    { id: 'banc', family: 'place', title: { fr: 'Un banc', en: 'A bench' } },
    { id: 'arbre', family: 'place', title: { fr: 'Un arbre', en: 'A tree' } },
    { id: 'fontaine', family: 'eau', title: { fr: 'Une fontaine', en: 'A fountain' } },
  ],
  families: { place: { fr: 'La place', en: 'The square' }, eau: { fr: 'L’eau', en: 'Water' } },
  scale: {
    levels: ['rien', 'peu', 'assez', 'bien', 'très bien', 'parfait'].map((fr, at) => ({ fr, en: `step ${at}` })),
    further: [{ id: 'shade', title: { fr: 'Ombre', en: 'Shade' } }],
  },
  rubric: { version: '1.0.0', digest: `sha256:${'e'.repeat(64)}` },
  measure: () => Promise.reject(new Error('measures nothing')),
  judge: () => Promise.reject(new Error('judges nothing')),
};

/** A town of a made wave. */
export interface MadeTown {
  readonly code: string;
  readonly name: string;
  readonly population?: number;
  /** One mark an indicator (`0`–`5`, `?`, `~`); `null` for a town that has nothing to be measured. */
  readonly strip: string | null;
}

/** Writes a closed wave of these towns, with its figures. @param how.published whether everybody sees it (default true) */
export async function madeWave(
  { db }: Store,
  name: string,
  towns: readonly MadeTown[],
  how: { readonly instrument?: Instrument; readonly dated?: Date; readonly published?: boolean; readonly options?: object } = {},
): Promise<SeriesRow> {
  const { instrument = MADE, dated = new Date('2026-11-24T06:00:00Z'), published = true, options = {} } = how;
  const wave = await db
    .insertInto('wave')
    .values({
      name,
      instrument: instrument.id,
      panel: 'essai',
      vintage: 2026,
      dated,
      state: 'running',
      options: JSON.stringify(options),
      opened_at: dated,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const { version, digest } = instrument.rubric;
  const series = await openSeries(db, wave.id, { name: `${instrument.id}@${version}`, version, digest }, dated);
  for (const town of towns) {
    await unitOf(db, wave.id, town);
    if (town.strip !== null) await judgementOf(db, series, instrument, town, town.strip, dated);
  }
  await keepSeriesFigures(db, series, instrument);
  await freezeSeries(db, series.id, { at: dated, digest: `sha256:${'c'.repeat(64)}` });
  await freezeWave(db, wave.id, { at: dated, digest: `sha256:${'a'.repeat(64)}` });
  if (published) await publishWave(db, wave.id, dated);
  return { ...series, closed_at: dated, digest: `sha256:${'c'.repeat(64)}` };
}

async function unitOf(db: Store['db'], waveId: number, { code, name, population = 10_000, strip }: MadeTown): Promise<void> {
  await db
    .insertInto('unit')
    .values({
      wave_id: waveId,
      territory: code,
      name,
      population,
      department: code.slice(0, 2),
      region: '53',
      epci: null,
      stratum: 'under-50000',
      site: strip === null ? null : siteOf(code),
      state: strip === null ? 'without-site' : 'done',
      attempts: strip === null ? 0 : 1,
    })
    .execute();
}

async function judgementOf(
  db: Store['db'],
  series: SeriesRow,
  { catalogue, scale }: Instrument,
  { code }: MadeTown,
  strip: string,
  dated: Date,
): Promise<void> {
  await db
    .insertInto('capture')
    .values({
      wave_id: series.wave_id,
      territory: code,
      attempt: 1,
      archive: `waves/${series.wave_id}/${code}/1.warc.gz`,
      digest: 'a'.repeat(64),
      bytes: 1,
      home: siteOf(code),
      ended: 'done',
      requests: 1,
      pages: 1,
      documents: 0,
      renderings: 0,
      obstacles: '{}',
      traits: '{}',
      began_at: dated,
      ended_at: dated,
      worker: 'w',
    })
    .execute();
  const findings = catalogue.map(({ id }, at) => findingOf(id, strip[at]!, code));
  const seen = findings.flatMap(({ level, ceiling }) => (level === null ? [] : [{ level: level as number, ceiling: ceiling as number }]));
  await insertJudgement(db, {
    seriesId: series.id,
    territory: code,
    attempt: 1,
    findings: JSON.stringify(findings),
    digest: 'd'.repeat(64),
    observations: findings.map((finding) => ({
      indicator: finding.indicator,
      kind: finding.kind,
      level: finding.level,
      further:
        finding.level === null
          ? {}
          : Object.fromEntries((scale?.further ?? []).map(({ id }) => [id, Math.max(0, finding.level - 1) as Level])),
      ceiling: finding.ceiling,
      confidence: finding.confidence,
      provider: null,
      obstacle: finding.kind === 'unobserved' ? finding.obstacle : null,
      reason: finding.because.code,
      evidence: `${code} ${finding.indicator} ${finding.level}`,
    })),
    score: {
      observed: seen.length,
      unobserved: findings.filter(({ kind }) => kind === 'unobserved').length,
      abstained: findings.filter(({ kind }) => kind === 'abstained').length,
      level_sum: seen.reduce((total, { level }) => total + level, 0),
      attainment_sum: seen.reduce((total, { level, ceiling }) => total + level / ceiling, 0),
      strip,
    },
  });
}

const siteOf = (code: string): string => `https://www.ville-${code}.example/`;

function findingOf(indicator: string, mark: string, code: string): Finding {
  const common = { indicator, ceiling: 5 as Level, confidence: 0.9, provider: null };
  const seen: Evidence = {
    url: `${siteOf(code)}${indicator}`,
    rule: 'seen',
    quote: `Sur la place, ${indicator}`,
    place: { block: 1, zone: 'main', heading: 'La place' },
    digest: null,
  };
  if (mark === '?')
    return { ...common, kind: 'unobserved', level: null, obstacle: 'down', because: { code: 'unseen', values: {} }, evidence: [] };
  if (mark === '~')
    return { ...common, kind: 'abstained', level: null, because: { code: 'contradiction', values: {} }, evidence: [seen, seen] };
  if (mark === '0')
    return { ...common, kind: 'absence', level: 0, because: { code: 'nothing', values: {} }, evidence: [], read: [siteOf(code)] };
  return { ...common, kind: 'level', level: Number(mark) as 1, because: { code: 'seen', values: {} }, evidence: [seen] };
}

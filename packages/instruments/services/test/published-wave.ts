import type { Level, ReadingCoverage } from '@beffroi/domain';
import { servicesInstrument } from '@beffroi/services/gather';
import { ceilingIn, SERVICES, type ServiceFinding } from '@beffroi/services/judge';
import { freezeSeries, freezeWave, insertJudgement, openSeries, publishWave, type SeriesRow, type Store } from '@beffroi/store';
import { keepSeriesFigures } from '@beffroi/waves';

/** A town of a made wave. */
export interface MadeTown {
  readonly code: string;
  readonly name: string;
  readonly population?: number;
  readonly department?: string;
  /** Eighteen marks (`0`–`5`, `?`, `~`); fewer are repeated; `null` for a town without a site. */
  readonly strip: string | null;
  /** Takes the place of what is made of the strip, by service. */
  readonly findings?: Readonly<Record<string, Partial<ServiceFinding>>>;
  /** Of what the marks rest on; the same in two waves unless it is said otherwise. */
  readonly evidence?: string;
  /** How much of its site was read; not known without. */
  readonly coverage?: ReadingCoverage;
}

/** Writes a closed wave of these towns with its figures. @param published whether everybody sees it (default true) */
export async function madeWave(
  { db }: Store,
  name: string,
  towns: readonly MadeTown[],
  { dated = new Date(`${name}-11-24T06:00:00Z`), published = true }: { readonly dated?: Date; readonly published?: boolean } = {},
): Promise<SeriesRow> {
  const wave = await db
    .insertInto('wave')
    .values({
      name,
      instrument: servicesInstrument.id,
      panel: 'essai',
      vintage: 2026,
      dated,
      state: 'running',
      options: '{}',
      opened_at: dated,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const series = await openSeries(db, wave.id, { name: 'services@1.0.0', version: '1.0.0', digest: 'r1' }, dated);
  for (const town of towns) {
    const { code, population = 10_000, department = code.slice(0, 2), strip } = town;
    const site = strip === null ? null : siteOf(code);
    await db
      .insertInto('unit')
      .values({
        wave_id: wave.id,
        territory: code,
        name: town.name,
        population,
        department,
        region: '53',
        epci: null,
        stratum: 'under-50000',
        site,
        state: strip === null ? 'without-site' : 'done',
        attempts: strip === null ? 0 : 1,
      })
      .execute();
    if (strip === null) continue;
    await db
      .insertInto('capture')
      .values({
        wave_id: wave.id,
        territory: code,
        attempt: 1,
        archive: `waves/${name}/${code}/1.warc.gz`,
        digest: 'a'.repeat(64),
        bytes: 1,
        home: site,
        ended: 'done',
        requests: 1,
        pages: 1,
        documents: 0,
        renderings: 0,
        obstacles: '{}',
        traits: '{}',
        coverage: town.coverage === undefined ? null : JSON.stringify(town.coverage),
        began_at: dated,
        ended_at: dated,
        worker: 'w',
      })
      .execute();
    const findings = SERVICES.map((service, at) => {
      const made = findingOf(service.id, strip[at % strip.length]!, ceilingIn(service, dated.getUTCFullYear()), code);
      return { ...made, ...town.findings?.[service.id] } as ServiceFinding;
    });
    const seen = findings.flatMap(({ level, ceiling }) => (level === null ? [] : [{ level: level as number, ceiling: ceiling as number }]));
    const sum = seen.reduce((total, { level }) => total + level, 0);
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
        further: { own: finding.own, lecko2014: finding.lecko2014 },
        ceiling: finding.ceiling,
        confidence: finding.confidence,
        provider: finding.provider,
        obstacle: finding.kind === 'unobserved' ? finding.obstacle : null,
        reason: finding.because.code,
        evidence: town.evidence ?? `${code} ${finding.indicator} ${finding.level}`,
      })),
      score: {
        observed: seen.length,
        unobserved: findings.filter(({ kind }) => kind === 'unobserved').length,
        abstained: findings.filter(({ kind }) => kind === 'abstained').length,
        level_sum: sum,
        attainment_sum: seen.reduce((total, { level, ceiling }) => total + level / ceiling, 0),
        strip: findings.map(({ kind, level }) => level ?? (kind === 'abstained' ? '~' : '?')).join(''),
      },
    });
  }
  await keepSeriesFigures(db, series, servicesInstrument);
  await freezeSeries(db, series.id, { at: dated, digest: `${name} series` });
  await freezeWave(db, wave.id, { at: dated, digest: `${name} wave` });
  if (published) await publishWave(db, wave.id, dated);
  return { ...series, closed_at: dated, digest: `${name} series` };
}

export const siteOf = (code: string): string => `https://www.ville-${code}.example/`;

function findingOf(indicator: string, mark: string, ceiling: Level, code: string): Record<string, unknown> {
  const common = { indicator, ceiling, confidence: 0.9, facets: [], provider: null };
  const evidence = [
    {
      url: `${siteOf(code)}${indicator}`,
      rule: 'information-text',
      quote: `Tout sur ${indicator}`,
      place: { block: 1, zone: 'main', heading: '' },
      digest: null,
    },
  ];
  const nothing = { level: null, own: null, lecko2014: null };
  if (mark === '?')
    return {
      ...common,
      ...nothing,
      kind: 'unobserved',
      obstacle: 'robots',
      because: { code: 'unobserved-robots', values: {} },
      evidence: [],
    };
  if (mark === '~')
    return {
      ...common,
      ...nothing,
      kind: 'abstained',
      because: { code: 'contradiction', values: {} },
      evidence: [...evidence, ...evidence],
    };
  const level = Math.min(Number(mark), ceiling);
  const same = { level, own: level, lecko2014: level };
  if (level === 0)
    return {
      ...common,
      ...same,
      kind: 'absence',
      because: { code: 'absent', values: { pages: 2 } },
      evidence: [],
      read: [siteOf(code), `${siteOf(code)}plan`],
    };
  return { ...common, ...same, kind: 'level', because: { code: 'information', values: {} }, evidence };
}

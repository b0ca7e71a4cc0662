import { canonicalJson, stratumOf } from '@beffroi/domain';
import { servicesInstrument } from '@beffroi/services/gather';
import { ceilingIn, SERVICES } from '@beffroi/services/judge';
import { publishWave, type SeriesRow, type Store } from '@beffroi/store';
import { keepSeriesFigures } from '@beffroi/waves';

/** A town of a trial: where it lies, and one sign a service (`0`–`5`, `?`, `~`). */
export interface TrialTown {
  readonly code: string;
  readonly population: number;
  readonly department?: string;
  readonly region?: string;
  /** `null` for a town without a site. */
  readonly strip: string | null;
  /** Providers by place in the strip. */
  readonly providers?: Readonly<Record<number, string>>;
}

/** Writes a wave of these towns as it is when it was measured, closed and published. */
export async function publishedTrial(
  { db }: Store,
  name: string,
  dated: Date,
  towns: readonly TrialTown[],
  rubric = 'r1',
): Promise<SeriesRow> {
  const year = dated.getUTCFullYear();
  const wave = await db
    .insertInto('wave')
    .values({ name, instrument: 'services', panel: 'essai', vintage: 2026, dated, state: 'running', options: '{}', opened_at: dated })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: series_id } = await db
    .insertInto('series')
    .values({ wave_id: wave.id, assessor: 'services@1.0.0', rubric_version: '1.0.0', rubric_digest: rubric, opened_at: dated })
    .returning('id')
    .executeTakeFirstOrThrow();
  const siteOf = (code: string): string => `https://ville-${code}.example/`;
  const measured = towns.flatMap(({ code, strip, providers = {} }) => {
    if (strip === null) return [];
    const findings = SERVICES.map((service, at) =>
      findingOf(service, strip[at]!, ceilingIn(service, year), siteOf(code), providers[at] ?? null),
    );
    return [{ code, strip, findings }];
  });
  // In one statement a table: row by row, a wave of thirty towns would be a hundred and fifty.
  await db
    .insertInto('unit')
    .values(
      towns.map(({ code, population, department = '29', region = '53', strip }) => ({
        wave_id: wave.id,
        territory: code,
        name: `Ville ${code}`,
        population,
        department,
        region,
        stratum: stratumOf(population),
        site: strip === null ? null : siteOf(code),
        state: strip === null ? ('without-site' as const) : ('done' as const),
        attempts: strip === null ? 0 : 1,
      })),
    )
    .execute();
  if (measured.length > 0) {
    await db
      .insertInto('capture')
      .values(
        measured.map(({ code }) => ({
          wave_id: wave.id,
          territory: code,
          attempt: 1,
          archive: `waves/${name}/${code}/1.warc.gz`,
          digest: 'a'.repeat(64),
          bytes: 1000,
          home: siteOf(code),
          ended: 'exhausted' as const,
          requests: 30,
          pages: 20,
          documents: 2,
          renderings: 0,
          obstacles: '{}',
          traits: '{}',
          began_at: dated,
          ended_at: dated,
          worker: 'w',
        })),
      )
      .execute();
    await db
      .insertInto('judgement')
      .values(
        measured.map(({ code, findings }) => {
          const common = { series_id, territory: code, attempt: 1, judged_at: dated };
          return { ...common, findings: canonicalJson(findings), digest: 'd'.repeat(64) };
        }),
      )
      .execute();
    await db
      .insertInto('observation')
      .values(
        measured.flatMap(({ code, findings }) =>
          findings.map(({ indicator, kind, level, own, lecko2014, ceiling, confidence, provider, because, ...rest }) => ({
            series_id,
            territory: code,
            indicator,
            kind,
            level,
            further: JSON.stringify(level === null ? {} : { own, lecko2014 }),
            ceiling,
            confidence,
            provider,
            obstacle: 'obstacle' in rest ? rest.obstacle : null,
            reason: because.code,
            evidence: `sha256:${name}`,
          })),
        ),
      )
      .execute();
    await db
      .insertInto('score')
      .values(
        measured.map(({ code, strip, findings }) => {
          const seen = findings.filter(({ level }) => level !== null);
          const sum = (of: (finding: (typeof findings)[number]) => number): number => seen.reduce((all, one) => all + of(one), 0);
          return {
            series_id,
            territory: code,
            observed: seen.length,
            unobserved: [...strip].filter((sign) => sign === '?').length,
            abstained: [...strip].filter((sign) => sign === '~').length,
            level_sum: sum(({ level }) => level!),
            attainment_sum: sum(({ level, ceiling }) => level! / ceiling),
            strip,
          };
        }),
      )
      .execute();
  }
  const series = await db.selectFrom('series').selectAll().where('id', '=', series_id).executeTakeFirstOrThrow();
  await keepSeriesFigures(db, series, servicesInstrument);
  await db
    .updateTable('series')
    .set({ closed_at: dated, digest: `sha256:${name}` })
    .where('id', '=', series_id)
    .execute();
  await db
    .updateTable('wave')
    .set({ state: 'closed', closed_at: dated, digest: 'w'.repeat(64) })
    .where('id', '=', wave.id)
    .execute();
  await publishWave(db, wave.id, dated);
  return db.selectFrom('series').selectAll().where('id', '=', series_id).executeTakeFirstOrThrow();
}

function findingOf({ id }: (typeof SERVICES)[number], sign: string, ceiling: number, site: string, provider: string | null) {
  const level = /\d/.test(sign) ? Math.min(Number(sign), ceiling) : null;
  const kind =
    level === null
      ? sign === '?'
        ? ('unobserved' as const)
        : ('abstained' as const)
      : level === 0
        ? ('absence' as const)
        : ('level' as const);
  const place = { block: 3, zone: 'main', heading: 'Démarches' };
  const evidence = {
    url: `${site}${id}`,
    rule: 'information-text',
    quote: 'Demandez en mairie.',
    place,
    digest: `sha256:${'0'.repeat(64)}`,
  };
  return {
    indicator: id,
    kind,
    level,
    own: level,
    lecko2014: level,
    ceiling,
    confidence: 0.9,
    facets: level === null || level === 0 ? [] : level < 3 ? ['information'] : ['information', 'online_intake'],
    provider: level === null || level === 0 ? null : provider,
    because: {
      code: kind === 'unobserved' ? 'unobserved-robots' : kind === 'absence' ? 'absent' : 'information',
      values: kind === 'absence' ? { pages: 20 } : {},
    },
    evidence: kind === 'abstained' ? [evidence, evidence] : kind === 'level' ? [evidence] : [],
    ...(kind === 'unobserved' ? { obstacle: 'robots' as const } : {}),
    ...(kind === 'absence' ? { read: [site] } : {}),
  };
}

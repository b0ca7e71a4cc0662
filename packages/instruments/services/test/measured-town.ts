import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArchiveStore, folderArchiveStore, storeArchive } from '@beffroi/archive-store';
import { folderSource } from '@beffroi/capture';
import { canonicalJson, type InseeCode, type Instant, stratumOf } from '@beffroi/domain';
import { measureTown } from '@beffroi/services/gather';
import { RUBRIC } from '@beffroi/services/judge';
import { publishWave, type Store } from '@beffroi/store';

/** A town that was measured for real, in a published wave, with its archive on an archive store of its own. */
export interface MeasuredTown {
  readonly waveId: number;
  readonly archiveStore: ArchiveStore;
  /** Paths of the archive and its index, to be damaged. */
  readonly archive: string;
  readonly index: string;
  /** Key of the archive. */
  readonly key: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A town of the same wave of which only the judgement is left, with one absence. */
export const ABSENT = {
  territory: '99998',
  finding: {
    indicator: 'lost-property',
    kind: 'absence',
    level: 0,
    own: 0,
    lecko2014: 0,
    ceiling: 4,
    confidence: 0.9,
    facets: [],
    provider: null,
    because: { code: 'absent', values: { pages: 2 } },
    evidence: [],
    read: ['https://www.muette.example/', 'https://www.muette.example/demarches/'],
  },
} as const;

const DATED = '2026-11-24T12:00:00.000Z' as Instant;

/** Audits a town of the little web into an archive, and writes what a wave would have. @param code a town without a site in the same wave is `99999` */
export async function measuredTown({ db }: Store, start: string, code = '99001'): Promise<MeasuredTown> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-proof-'));
  const source = await folderSource(new URL('../../../../fixtures/web', import.meta.url).pathname);
  const { archive, findings } = await measureTown({
    start,
    territory: code as InseeCode,
    town: 'Rivebelle',
    source,
    data: folder,
    instant: DATED,
    budget: 40,
    interval: 0,
    crawlDelayCap: 0,
    render: 'never',
    browser: null,
    userAgent: 'Beffroi/0.1 (+https://example.org/)',
  });
  await source.close();
  const archiveStore = folderArchiveStore(join(folder, 'archive-store'));
  const key = `waves/essai/${code}/1.warc.gz`;
  const { bytes, digest } = await storeArchive(archiveStore, key, archive);
  const dated = new Date(DATED);
  const { id: waveId } = await db
    .insertInto('wave')
    .values({
      name: 'essai',
      instrument: 'services',
      panel: 'essai',
      vintage: 2026,
      dated,
      state: 'running',
      options: '{}',
      opened_at: dated,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: seriesId } = await db
    .insertInto('series')
    .values({
      wave_id: waveId,
      assessor: `services@${RUBRIC.version}`,
      rubric_version: RUBRIC.version,
      rubric_digest: RUBRIC.digest,
      opened_at: dated,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const place = { population: 60_000, department: '29', region: '53', stratum: stratumOf(60_000) };
  await db
    .insertInto('unit')
    .values([
      { wave_id: waveId, territory: code, name: 'Rivebelle', ...place, site: start, state: 'done', attempts: 1 },
      {
        wave_id: waveId,
        territory: ABSENT.territory,
        name: 'Muette',
        ...place,
        site: 'https://www.muette.example/',
        state: 'done',
        attempts: 1,
      },
      { wave_id: waveId, territory: '99999', name: 'Sans-Site', ...place, site: null, state: 'without-site', attempts: 0 },
    ])
    .execute();
  await db
    .insertInto('capture')
    .values({
      wave_id: waveId,
      territory: code,
      attempt: 1,
      archive: key,
      digest,
      bytes,
      home: start,
      ended: 'budget',
      requests: 60,
      pages: 40,
      documents: 0,
      renderings: 0,
      obstacles: '{}',
      traits: '{}',
      began_at: dated,
      ended_at: dated,
      worker: 'w',
    })
    .execute();
  await db
    .insertInto('judgement')
    .values(
      [
        { territory: code, findings: canonicalJson(findings) },
        { territory: ABSENT.territory, findings: canonicalJson([ABSENT.finding]) },
      ].map((one) => ({ series_id: seriesId, attempt: 1, digest: 'd'.repeat(64), judged_at: dated, ...one })),
    )
    .execute();
  await db.updateTable('series').set({ closed_at: dated, digest: 'sha256:s' }).where('id', '=', seriesId).execute();
  await db.updateTable('wave').set({ state: 'closed', closed_at: dated, digest: 'sha256:w' }).where('id', '=', waveId).execute();
  await publishWave(db, waveId, dated);
  const path = await archiveStore.take(key);
  return {
    waveId,
    archiveStore,
    archive: path,
    index: path.replace(/\.warc\.gz$/, '.cdxj'),
    key,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

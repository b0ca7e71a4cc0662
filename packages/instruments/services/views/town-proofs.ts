import type { Evidence } from '@beffroi/domain';
import { distinctEvidence } from '@beffroi/services/gather';
import type { ServiceFinding } from '@beffroi/services/judge';
import { judgedTown, publishedWaves, type Store } from '@beffroi/store';
import { zoneOf } from '@beffroi/territories';
import type { Proof, ProofArchive } from './proof.ts';
import { type ReviewedMark, reviewedOf } from './reviewed.ts';

/** What stands behind all marks of a town in the newest wave, as its findings say it; no archive is opened. */
export interface TownProofs {
  readonly wave: { readonly name: string; readonly dated: Date };
  readonly series: Proof['series'];
  readonly town: Proof['town'];
  /** In the order of the catalogue; empty where the town was not judged. */
  readonly findings: readonly { readonly finding: ServiceFinding; readonly evidence: readonly Evidence[] }[];
  /** What people settled, by service. */
  readonly reviewed: ReadonlyMap<string, ReviewedMark>;
  /** `null` where nothing was captured. */
  readonly archive: Pick<ProofArchive, 'file' | 'digest' | 'pages' | 'bytes' | 'began' | 'ended'> | null;
}

/** @returns `null` where no wave is published, or the newest does not hold the town */
export async function townProofs(store: Store, territory: string): Promise<TownProofs | null> {
  const [published] = await publishedWaves(store.db, 'services');
  if (published === undefined || !/^[0-9][0-9AB][0-9]{3}$/.test(territory)) return null;
  const { wave, series } = published;
  const judged = await judgedTown(store.db, series, territory);
  if (judged === null) return null;
  const { unit, judgement, capture } = judged;
  const findings: readonly ServiceFinding[] = judgement === null ? [] : JSON.parse(judgement.findings);
  return {
    wave: { name: wave.name, dated: wave.dated },
    series: { assessor: series.assessor, rubric: series.rubric_version, digest: series.rubric_digest },
    town: { code: territory, name: unit.name, site: unit.site, state: unit.state, clock: zoneOf(territory) },
    findings: findings.map((finding) => ({
      finding,
      evidence: finding.kind === 'abstained' ? finding.evidence : distinctEvidence(finding.evidence),
    })),
    reviewed: await reviewedOf(store, { town: { code: territory }, wave: { seriesId: series.id, waveId: wave.id } }),
    archive: archiveOf(capture),
  };
}

function archiveOf(capture: NonNullable<Awaited<ReturnType<typeof judgedTown>>>['capture']): TownProofs['archive'] {
  if (capture === null || capture.archive === null) return null;
  const { archive, digest, pages, bytes, began_at, ended_at } = capture;
  return { file: archive.replace(/^.*\//, ''), digest, pages: pages ?? 0, bytes: bytes ?? 0, began: began_at, ended: ended_at };
}

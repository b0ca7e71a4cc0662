import type { ArchiveStore } from '@beffroi/archive-store';
import type { ArchiveReader } from '@beffroi/capture';
import type { Digest, Evidence, Instant, Obstacle, Purpose, ReadingCoverage } from '@beffroi/domain';
import type { ProofPlace } from '@beffroi/observatory';
import { type ArchiveTrouble, cacheOf, captureOf, withArchive } from '@beffroi/observatory';
import { show } from '@beffroi/page-viewer';
import { distinctEvidence } from '@beffroi/services/gather';
import { SERVICES, type ServiceFinding, type ServiceId } from '@beffroi/services/judge';
import { type CaptureRow, historyOf, judgedTown, type PublishedWave, publishedWaves, type Store, type UnitState } from '@beffroi/store';
import { zoneOf } from '@beffroi/territories';

/** What is left in the archive of one piece of evidence. */
export type EvidenceCapture =
  /** A fact of the network: there never was a capture. */
  | { readonly kind: 'network' }
  | {
      /** `held`: a page that can be shown; `file`: bytes that are no page. */
      readonly kind: 'held' | 'file';
      readonly instant: Instant;
      readonly digest: Digest;
      readonly rendered: boolean;
      readonly contentType: string | null;
      /** Where its record begins in the archive's file, in bytes. */
      readonly offset: number | null;
      /** The quote stands in what is archived. */
      readonly found: boolean;
    }
  | { readonly kind: ArchiveTrouble };

/** One piece of evidence, as the finding says it, beside what the archive holds of it. */
export interface ProofEvidence {
  /** From 1; the last part of the address of its page. */
  readonly number: number;
  readonly evidence: Evidence;
  readonly capture: EvidenceCapture;
}

/** Something that could not be seen. */
export interface Tried {
  readonly url: string;
  readonly purpose: Purpose;
  readonly obstacle: Obstacle;
  readonly status: number | null;
  readonly detail: string;
}

/** The archive that a judgement rests on. */
export interface ProofArchive {
  /** `whole` says that it opens and ends as it should; its digest is only taken when it is recomputed. */
  readonly state: 'whole' | ArchiveTrouble;
  /** Name of its file, digest and size as they were when it was written; `null` where nothing was captured. */
  readonly file: string | null;
  readonly digest: string | null;
  readonly bytes: number;
  readonly pages: number;
  /** How much of the town's site it holds; `null` in waves of before. */
  readonly coverage: ReadingCoverage | null;
  readonly attempt: number;
  readonly began: Date | null;
  readonly ended: Date | null;
}

/** Everything that stands behind one mark. */
export interface Proof {
  readonly wave: { readonly name: string; readonly dated: Date; readonly shown: boolean };
  readonly series: { readonly assessor: string; readonly rubric: string; readonly digest: string };
  readonly town: {
    readonly code: string;
    readonly name: string;
    readonly site: string | null;
    readonly state: UnitState;
    /** Its clocks, as an IANA zone. */
    readonly clock: string;
  };
  readonly service: ServiceId;
  /** `null` where the town was not judged in this wave. */
  readonly finding: ServiceFinding | null;
  readonly evidence: readonly ProofEvidence[];
  readonly archive: ProofArchive;
  /** Addresses of the town that could not be seen, the first `MOST_TRIED`; empty unless the finding is unobserved. */
  readonly tried: readonly Tried[];
  readonly triedInAll: number;
  /** The same mark in the other published waves, newest first. */
  readonly otherWaves: readonly {
    readonly wave: string;
    readonly kind: ServiceFinding['kind'];
    readonly level: number | null;
    readonly ceiling: number;
  }[];
}

/** What could not be seen is listed up to here. */
export const MOST_TRIED = 25;

/** What one wave that is published says of one town, before anything of the archive is read. */
export interface JudgedMark {
  readonly published: PublishedWave;
  /** It is the newest. */
  readonly shown: boolean;
  readonly town: Proof['town'];
  readonly service: ServiceId;
  readonly finding: ServiceFinding | null;
  /** Of all eighteen; empty where the town was not judged. */
  readonly findings: readonly ServiceFinding[];
  /** Each piece once, in the order of the finding; that of an abstention stays as it is. */
  readonly evidence: readonly Evidence[];
  readonly capture: CaptureRow | null;
}

/**
 * @param wave name of a published wave; `null` for the newest
 * @returns `null` where no such wave is published, the town is not in it, or there is no such service
 */
export async function judgedMark(
  { db }: Store,
  { wave, territory, service }: { readonly wave: string | null; readonly territory: string; readonly service: string },
): Promise<JudgedMark | null> {
  const known = SERVICES.find(({ id }) => id === service)?.id;
  if (known === undefined || !/^[0-9][0-9AB][0-9]{3}$/.test(territory)) return null;
  const waves = await publishedWaves(db, 'services');
  const published = wave === null ? waves[0] : waves.find((one) => one.wave.name === wave);
  if (published === undefined) return null;
  const judged = await judgedTown(db, published.series, territory);
  if (judged === null) return null;
  const findings: readonly ServiceFinding[] = judged.judgement === null ? [] : JSON.parse(judged.judgement.findings);
  const finding = findings.find(({ indicator }) => indicator === known) ?? null;
  return {
    published,
    shown: published === waves[0],
    town: { code: territory, name: judged.unit.name, site: judged.unit.site, state: judged.unit.state, clock: zoneOf(territory) },
    service: known,
    finding,
    findings,
    evidence: finding === null ? [] : finding.kind === 'abstained' ? finding.evidence : distinctEvidence(finding.evidence),
    capture: judged.capture,
  };
}

/**
 * Everything behind one mark of a published wave: the finding as it is kept in the database, and what the archive still holds of its evidence. What is wrong with the
 * archive is told beside the evidence and hides nothing of it.
 *
 * @returns `null` as `judgedMark` does
 */
export async function proof(
  { store, archiveStore }: ProofPlace,
  place: { readonly wave: string | null; readonly territory: string; readonly service: string },
): Promise<Proof | null> {
  const mark = await judgedMark(store, place);
  if (mark === null) return null;
  const { published, town, service, finding, capture } = mark;
  const seen = await seenInArchive(archiveStore, mark);
  return {
    wave: { name: published.wave.name, dated: published.wave.dated, shown: mark.shown },
    series: { assessor: published.series.assessor, rubric: published.series.rubric_version, digest: published.series.rubric_digest },
    town,
    service,
    finding,
    evidence: mark.evidence.map((evidence, i) => ({ number: i + 1, evidence, capture: seen.captures[i]! })),
    archive: {
      state: seen.state,
      file: capture?.archive?.replace(/^.*\//, '') ?? null,
      digest: capture?.digest ?? null,
      bytes: capture?.bytes ?? 0,
      pages: capture?.pages ?? 0,
      coverage: capture?.coverage ?? null,
      attempt: capture?.attempt ?? 0,
      began: capture?.began_at ?? null,
      ended: capture?.ended_at ?? null,
    },
    tried: seen.tried.slice(0, MOST_TRIED),
    triedInAll: seen.tried.length,
    otherWaves: await otherWaves(store, mark),
  };
}

interface Seen {
  readonly state: ProofArchive['state'];
  readonly captures: readonly EvidenceCapture[];
  readonly tried: readonly Tried[];
}

async function seenInArchive(archiveStore: ArchiveStore, { evidence, capture, finding }: JudgedMark): Promise<Seen> {
  const without = (kind: ArchiveTrouble): Seen => ({
    state: kind,
    captures: evidence.map(({ digest }) => ({ kind: digest === null ? 'network' : kind })),
    tried: [],
  });
  if (capture === null) return without('no-archive');
  const seen = await withArchive(archiveStore, capture.archive, async (archive): Promise<Seen> => {
    const captures: EvidenceCapture[] = [];
    for (const one of evidence) captures.push(await captureOfEvidence(archive, one));
    const broken = archive.tail === null || archive.damages.length > 0;
    return { state: broken ? 'damaged' : 'whole', captures, tried: finding?.kind === 'unobserved' ? triedIn(archive) : [] };
  });
  return 'kind' in seen ? without(seen.kind) : seen;
}

/** Whether a quote stands in a body never changes. */
const FOUND = cacheOf<'file' | boolean>(5_000);
const UNSAID = { image: '', frame: '', fields: { text: '' } };

async function captureOfEvidence(archive: ArchiveReader, evidence: Evidence): Promise<EvidenceCapture> {
  const { digest, url, quote, place } = evidence;
  if (digest === null) return { kind: 'network' };
  const capture = await captureOf(archive, digest);
  if (typeof capture === 'string') return { kind: capture };
  const { instant, rendered, contentType, body } = capture;
  const found = await FOUND(JSON.stringify([digest, url, quote, place]), async () => {
    const page = show(body, { url, contentType }, [evidence], UNSAID);
    return page.kind === 'not-a-page' ? 'file' : page.found[0] === true;
  });
  const entry = archive.entries.find((one) => one.digest === digest && one.type !== 'revisit');
  return {
    kind: found === 'file' ? 'file' : 'held',
    instant,
    digest,
    rendered,
    contentType,
    offset: entry?.offset ?? null,
    found: found === true,
  };
}

function triedIn({ tail }: ArchiveReader): Tried[] {
  return (tail?.visits ?? []).flatMap(({ url, purpose, obstacle, status, detail }) =>
    obstacle === null || purpose === 'asset' ? [] : [{ url, purpose, obstacle, status, detail }],
  );
}

async function otherWaves({ db }: Store, { published, town, service }: JudgedMark): Promise<Proof['otherWaves']> {
  const waves = (await publishedWaves(db, 'services')).filter((one) => one.wave.id !== published.wave.id);
  if (waves.length === 0) return [];
  const history = await historyOf(db, town.code, 'services');
  return waves.flatMap(({ wave, series }) => {
    const there = history.findLast((row) => row.wave === wave.name && row.assessor === series.assessor && row.indicator === service);
    return there === undefined ? [] : [{ wave: wave.name, kind: there.kind, level: there.level, ceiling: there.ceiling }];
  });
}

import { stat } from 'node:fs/promises';
import { canonicalJson } from '@beffroi/domain';
import type { ProofPlace } from '@beffroi/observatory';
import { type ArchiveTrouble, archivePathOn, cacheOf, inSandboxedWorker, limitConcurrency, NotNow, TooMany } from '@beffroi/observatory';
import { RUBRIC, type ServiceFinding } from '@beffroi/services/judge';
import { erasedArchiveDigest, leaveUnkept } from '@beffroi/store';
import { judgedMark } from './proof.ts';

/** What came out of an archive, read from its first byte to its last. */
export interface FromArchive {
  /** Canonical JSON of the findings, as a judgement keeps it. */
  readonly findings: string;
  /** SHA-256 of the archive's file as it is now. */
  readonly digest: string;
  /** What was found wrong in it. */
  readonly damages: number;
  readonly pages: number;
  /** Records that were taken out of it on request. */
  readonly erased: number;
}

/** A mark computed again from the archive alone, beside the mark as it was published. */
export interface Recomputed {
  readonly kind: 'recomputed';
  readonly wave: string;
  readonly town: { readonly code: string; readonly name: string };
  readonly published: ServiceFinding;
  readonly now: ServiceFinding;
  /** Every part of the finding is the same, to the letter: level, reason, evidence, quotes. */
  readonly same: boolean;
  /** Names of the parts that differ. */
  readonly differs: readonly string[];
  /** The other services of the town whose finding came out the same, of how many. */
  readonly others: { readonly same: number; readonly all: number };
  /** The archive's file is to the bit what was written when it was captured, or since something was taken out of it on request. */
  readonly archiveSame: boolean;
  readonly damages: number;
  readonly pages: number;
  /** Records that were taken out of the archive on request: what they said cannot count any more. */
  readonly erased: number;
  /** Of the publication, and of the program that computed it again; marks may differ where these do. */
  readonly rubric: { readonly published: string; readonly now: string; readonly same: boolean };
}

/** `unjudged` there is no mark to compare with · `busy` too many are asked for at once · `too-long` it was given up. */
export interface NotRecomputed {
  readonly kind: ArchiveTrouble | 'unjudged' | 'busy' | 'too-long';
}

/** Limits of what the public can make this machine do. */
const AT_ONCE = 2;
const WAITING = 6;

/** By what lies on the archive store: the same bytes and rubric give the same findings. */
const KEPT = cacheOf<FromArchive>(200);

/**
 * Computes a published mark again from the archive alone, in a thread of its own and with bounded time, memory and number.
 *
 * @returns `null` as `judgedMark` does
 */
export async function recomputation(
  { store, archiveStore }: ProofPlace,
  place: { readonly wave: string | null; readonly territory: string; readonly service: string },
): Promise<Recomputed | NotRecomputed | null> {
  const mark = await judgedMark(store, place);
  if (mark === null) return null;
  const { finding, capture, published, town, service } = mark;
  if (capture === null) return { kind: 'no-archive' };
  if (finding === null) return { kind: 'unjudged' };
  const path = await archivePathOn(archiveStore, capture.archive);
  if (typeof path !== 'string') return path;
  const file = await stat(path).catch(() => null);
  if (file === null) return { kind: 'missing' };
  let now: FromArchive;
  try {
    now = await KEPT(`${path} ${file.size} ${file.mtimeMs} ${RUBRIC.digest}`, () =>
      TURN(() => inSandboxedWorker<FromArchive>(new URL('./recompute-worker.ts', import.meta.url), { path })),
    );
  } catch (error) {
    leaveUnkept();
    if (error instanceof TooMany) return { kind: 'busy' };
    if (error instanceof NotNow) return { kind: error.kind };
    throw error;
  }
  const findings: readonly ServiceFinding[] = JSON.parse(now.findings);
  const again = findings.find(({ indicator }) => indicator === service)!;
  const { rubric_version: version, rubric_digest: digest } = published.series;
  return {
    kind: 'recomputed',
    wave: published.wave.name,
    town,
    published: finding,
    now: again,
    same: canonicalJson(again) === canonicalJson(finding),
    differs: differences(finding, again),
    others: alike(mark.findings, findings, service),
    archiveSame: now.digest === ((await erasedArchiveDigest(store.db, capture.archive)) ?? capture.digest),
    damages: now.damages,
    pages: now.pages,
    erased: now.erased,
    rubric: { published: version, now: RUBRIC.version, same: digest === RUBRIC.digest },
  };
}

function differences(then: ServiceFinding, now: ServiceFinding): string[] {
  const [one, other] = [then, now] as unknown as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(one!), ...Object.keys(other!)])].sort();
  return names.filter((name) => canonicalJson(one![name] ?? null) !== canonicalJson(other![name] ?? null));
}

function alike(then: readonly ServiceFinding[], now: readonly ServiceFinding[], but: string): Recomputed['others'] {
  const others = then.filter(({ indicator }) => indicator !== but);
  const byService = new Map(now.map((finding) => [finding.indicator, canonicalJson(finding)]));
  return { same: others.filter((finding) => byService.get(finding.indicator) === canonicalJson(finding)).length, all: others.length };
}

const TURN = limitConcurrency(AT_ONCE, WAITING);

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type ArchiveStore, ArchiveStoreRefusal, takeArchive } from '@beffroi/archive-store';
import { readArchive } from '@beffroi/capture';
import type { Visit } from '@beffroi/domain';
import { attemptsAt, findWave, leaveUnkept, runUnit, type Store, type UnitState } from '@beffroi/store';
import { cacheOf } from './cache.ts';

/** Every request that was made of a town in a wave: what the town can be shown. */
export interface Ledger {
  readonly wave: string;
  readonly territory: string;
  readonly town: string;
  readonly site: string | null;
  readonly state: UnitState;
  /** Numbers of the attempts that came to an end, the last first. */
  readonly attempts: readonly number[];
  /** The attempt that is shown; `null` when there is none. */
  readonly attempt: {
    readonly number: number;
    /** `null` where people answered. */
    readonly archive: string | null;
    readonly digest: string;
    readonly bytes: number;
    readonly endedAt: Date;
  } | null;
  readonly requests: LedgerRequests;
}

/** What the archive says. `none`: no attempt came to an end; `missing`, `unreachable`: it is not there, or cannot be had now; `damaged`: it has no whole ledger. */
export type LedgerRequests =
  | { readonly kind: 'none' | 'missing' | 'unreachable' | 'damaged' }
  | {
      readonly kind: 'read';
      readonly visits: readonly Visit[];
      readonly total: number;
      readonly bytes: number;
      readonly page: number;
      readonly pages: number;
    };

const VISITS_A_PAGE = 100;
/** Ledgers that are remembered: who leafs through one should not unpack it for each page. */
const kept = cacheOf<readonly Visit[]>(6);

/**
 * @param wish which attempt (`null`: the last) and which page, from 1
 * @returns `null` when there is no such wave, town in it, or attempt
 */
export async function ledger(
  store: Store,
  archiveStore: ArchiveStore,
  {
    wave: name,
    territory,
    attempt,
    page,
  }: { readonly wave: string; readonly territory: string; readonly attempt: number | null; readonly page: number },
): Promise<Ledger | null> {
  const { db } = store;
  const wave = await findWave(db, name);
  const unit = wave === null ? null : await runUnit(db, wave.id, territory);
  if (wave === null || unit === null) return null;
  const attempts = await attemptsAt(db, wave.id, territory);
  const shown = (attempt === null ? attempts[0] : attempts.find((one) => one.attempt === attempt)) ?? null;
  if (shown === null && attempt !== null) return null;
  return {
    wave: wave.name,
    territory,
    town: unit.name,
    site: unit.site,
    state: unit.state,
    attempts: attempts.map((one) => one.attempt),
    attempt:
      shown === null
        ? null
        : { number: shown.attempt, archive: shown.archive, digest: shown.digest, bytes: shown.bytes, endedAt: shown.endedAt },
    requests:
      shown === null || shown.archive === null
        ? { kind: 'none' }
        : await requestsOf(archiveStore, { ...shown, archive: shown.archive }, page),
  };
}

/** The archive has no whole ledger, or other bytes than were measured. */
class Damaged extends Error {}

async function requestsOf(
  archiveStore: ArchiveStore,
  { archive, digest }: { archive: string; digest: string },
  page: number,
): Promise<LedgerRequests> {
  let visits: readonly Visit[];
  try {
    visits = await kept(`${archive} ${digest}`, () => visitsIn(archiveStore, archive, digest));
  } catch (error) {
    if (error instanceof Damaged) return { kind: 'damaged' };
    if (!(error instanceof ArchiveStoreRefusal)) throw error;
    leaveUnkept();
    if (error.code === 'missing') return { kind: 'missing' };
    return { kind: error.code === 'damaged' || error.code === 'bad-key' ? 'damaged' : 'unreachable' };
  }
  const pages = Math.max(1, Math.ceil(visits.length / VISITS_A_PAGE));
  const shown = Math.min(page, pages);
  return {
    kind: 'read',
    visits: visits.slice((shown - 1) * VISITS_A_PAGE, shown * VISITS_A_PAGE),
    total: visits.length,
    bytes: visits.reduce((sum, visit) => sum + visit.bytes, 0),
    page: shown,
    pages,
  };
}

async function visitsIn(archiveStore: ArchiveStore, key: string, digest: string): Promise<readonly Visit[]> {
  const path = await takeArchive(archiveStore, key);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  if (`sha256:${hash.digest('hex')}` !== digest) throw new Damaged(key);
  const archive = await readArchive(path);
  await archive.close();
  if (archive.tail === null) throw new Damaged(key);
  return archive.tail.visits;
}

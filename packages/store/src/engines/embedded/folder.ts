import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreRefusal } from '../../refusal.ts';
import type { Engine } from '../engine.ts';
import { diskFull, saysFull } from '../full-disk.ts';
import { openCluster } from './cluster.ts';
import { guestOf } from './guest.ts';
import { type Layout, layoutOf } from './layout.ts';
import { takeLock } from './lock.ts';
import { type Notice, readNotice } from './notice.ts';
import { type Owner, ownerOf } from './owner.ts';

/** How long between two looks at a folder whose owner is starting, or ending. */
const LOOK_AGAIN_MS = 50;

export interface FolderPatience {
  /** How long to wait for the owner of a locked folder to answer. */
  readonly ownerMs: number;
  /** How long a transaction may stand still while others wait. */
  readonly stillMs: number;
  /** Whether a commit waits until it is on the disk. */
  readonly durable: boolean;
  /** Whether the engine runs in a thread of its own. */
  readonly apart: boolean;
}

/**
 * Opens the database in a data folder: as its owner when it has none, else through its owner.
 *
 * @param prepare what the owner does before any guest is let in
 * @throws StoreRefusal
 */
export async function openFolder(data: string, patience: FolderPatience, prepare: (owner: Engine) => Promise<void>): Promise<Engine> {
  const layout = layoutOf(data);
  await makeFolder(layout);
  const end = performance.now() + patience.ownerMs;
  for (;;) {
    const giveBack = takeLock(layout.lock);
    if (giveBack !== null) return await own(layout, patience, prepare, giveBack);
    const notice = await readNotice(layout.notice);
    const left = end - performance.now();
    if (notice !== null && notice.host === hostname()) {
      const guest = await guestOf(notice, Math.max(left, LOOK_AGAIN_MS));
      if (guest !== null) return guest;
    }
    if (left <= 0 || (notice !== null && notice.host !== hostname())) throw busy(data, notice);
    await wait(LOOK_AGAIN_MS);
  }
}

async function own(
  layout: Layout,
  patience: FolderPatience,
  prepare: (owner: Engine) => Promise<void>,
  giveBack: () => void,
): Promise<Engine> {
  let owner: Owner | null = null;
  try {
    const engine = await openCluster(layout.cluster, patience.durable, patience.apart);
    owner = await ownerOf(engine, layout.cluster, patience.stillMs, async () => giveBack());
    await prepare(owner);
    await owner.invite(layout.notice, new Date());
    return owner;
  } catch (error) {
    await owner?.close();
    giveBack();
    throw saysFull(error) ? diskFull(error) : error;
  }
}

async function makeFolder(layout: Layout): Promise<void> {
  try {
    await mkdir(layout.database, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (saysFull(error)) throw diskFull(error);
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreRefusal('denied', `The data folder cannot be used: ${reason}.`, { cause: error });
  }
}

function busy(data: string, notice: Notice | null): StoreRefusal {
  if (notice === null) {
    return new StoreRefusal('busy', `Another process is opening the data folder ${data}, and takes long: wait for it, or end it.`);
  }
  if (notice.host !== hostname()) {
    return new StoreRefusal(
      'busy',
      `The data folder ${data} is held by a process on the machine ${notice.host}: work there, or let a PostgreSQL server hold the data (DATABASE_URL).`,
    );
  }
  return new StoreRefusal(
    'busy',
    `The data folder ${data} is held by process ${notice.pid} since ${notice.since}, which does not answer: wait for it, wake it, or end it.`,
  );
}

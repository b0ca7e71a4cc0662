import { type ActingMember, type Actor, act, done, unchanged } from '@beffroi/acts';
import { cancelledImport, type ImportRow, importsUnderWay, insertImport, type Store } from '@beffroi/store';
import { ImportRefusal } from './refusal.ts';

/** A file of sites that somebody wants taken in. */
export interface ImportWish {
  /** What it is called. */
  readonly source: string;
  readonly bytes: Uint8Array;
  /** Whether the other lines are taken in where some are refused; else nothing is. */
  readonly skip: boolean;
  readonly now: Date;
}

/** Bytes of a file at most. */
export const LARGEST_IMPORT = 15 * 1024 * 1024;
/** On their way at once. */
const QUEUE = 10;
const LONGEST_NAME = 200;

/**
 * Gives a file to the workers, which read it and note what it says in the asker's name.
 *
 * @throws ActRefusal, ImportRefusal: nothing is kept of it then
 */
export function askImport({ db }: Pick<Store, 'db'>, actor: ActingMember, wish: ImportWish): Promise<ImportRow> {
  const { bytes, skip, now } = wish;
  return act({ db }, actor, { act: 'import.asked', now }, async (trx) => {
    if (bytes.length === 0) throw new ImportRefusal('empty');
    if (bytes.length > LARGEST_IMPORT) throw new ImportRefusal('too-large');
    if ((await importsUnderWay(trx)) >= QUEUE) throw new ImportRefusal('queue-full');
    const source = wish.source.replace(/\p{C}/gu, '').slice(0, LONGEST_NAME);
    const row = await insertImport(trx, { kind: 'sites', account_id: actor.id, source, skip, asked_at: now, bytes });
    return done(`import:${row.id}`, { source, bytes: bytes.length }, row);
  });
}

/** Stops one that waits or is read: nothing of it is noted. @returns false when it is over already @throws ActRefusal */
export function cancelImport({ db }: Pick<Store, 'db'>, actor: Actor, id: string, now: Date): Promise<boolean> {
  return act({ db }, actor, { act: 'import.cancelled', now }, async (trx) =>
    (await cancelledImport(trx, id)) ? done(`import:${id}`, {}, true) : unchanged(false),
  );
}

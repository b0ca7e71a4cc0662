import { ArchiveStoreRefusal } from '@beffroi/archive-store';
import { StoreRefusal } from '@beffroi/store';

/** No space, no handles, no right to write: no town is to blame, and no other unit would fare better. */
const OF_THE_MACHINE = /^(?:ENOSPC|EDQUOT|EROFS|EMFILE|ENFILE|EACCES|EPERM|EIO|ENOMEM)$/;

/** Whether a fault is one of the worker's surroundings (archive store, database, disk), so that it had better end than try the next unit. */
export function isEnvironment(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at instanceof ArchiveStoreRefusal || at instanceof StoreRefusal) return true;
    const { code } = at as { readonly code?: unknown };
    if (typeof code === 'string' && OF_THE_MACHINE.test(code)) return true;
  }
  return false;
}

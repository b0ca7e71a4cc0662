import { type Actor, act, assertMay, done } from '@beffroi/acts';
import { giveUpRestored, type RestoreReport, releaseRestored, restore, type Store, vacuum } from '@beffroi/store';

/**
 * Puts a backup into the database, all of it or nothing. The act log is that of the backup then, with one row more. Mail that waited in it may have been sent since:
 * it is given up. Units that workers held wait again: those workers are elsewhere, or no more.
 *
 * @param options `replace`: whether what the database holds is thrown away; otherwise it must be empty
 * @throws ActRefusal, StoreRefusal
 */
export async function restoreBackup(
  store: Store,
  actor: Actor,
  path: string,
  { replace, now }: { readonly replace: boolean; readonly now: Date },
): Promise<RestoreReport> {
  assertMay(actor, 'house.restored');
  const report = await act(store, actor, { act: 'house.restored', now }, async (trx) => {
    const restored = await restore({ db: trx }, path, { replace });
    const unsent = await giveUpRestored(trx, now.toISOString().slice(0, 10));
    const released = await releaseRestored(trx);
    const rows = Object.values(restored.rows).reduce((sum, n) => sum + n, 0);
    return done(
      'house:database',
      {
        made: restored.made,
        program: restored.program,
        rows,
        replace,
        ...(unsent === 0 ? {} : { unsent }),
        ...(released === 0 ? {} : { released }),
      },
      restored,
    );
  });
  await vacuum(store.db);
  return report;
}

import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { beginAttestation, endAttestation, type Store } from '@beffroi/store';
import { openChannel } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';
import { abilitiesOf } from '../send/fits.ts';

/**
 * A town's main account vouches for another account of the town, by the network's own means: what it says is replaced whenever that account changes its name or handle.
 *
 * @throws ActRefusal, DeskRefusal `not-valid` where the network knows no such thing, or the two are not of one town and network
 */
export async function attestChannel(store: Store, actor: Actor, mainId: number, officeId: number, now: Date): Promise<void> {
  const [main, office] = [await openChannel(store.db, mainId), await openChannel(store.db, officeId)];
  await act(store, actor, { act: 'channel.attested', territory: main.territory, now }, async (trx) => {
    const together = main.territory === office.territory && main.network === office.network && mainId !== officeId;
    if (!together || !abilitiesOf(main).attest) throw new DeskRefusal('not-valid', 'Nobody can vouch for that there.', { field: 'office' });
    if (!(await beginAttestation(trx, mainId, officeId, now))) return unchanged();
    return done(`channel:${mainId}`, { office: officeId, handle: office.remote_handle });
  });
}

/** It vouches for it no more: what was said is taken back. @throws ActRefusal, DeskRefusal */
export async function endAttesting(store: Store, actor: Actor, mainId: number, officeId: number, now: Date): Promise<void> {
  const { territory } = await openChannel(store.db, mainId);
  await act(store, actor, { act: 'channel.unattested', territory, now }, async (trx) =>
    (await endAttestation(trx, mainId, officeId, now)) ? done(`channel:${mainId}`, { office: officeId }) : unchanged(),
  );
}

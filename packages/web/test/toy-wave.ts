import { fileURLToPath } from 'node:url';
import { answerLink, invite } from '@beffroi/accounts';
import { TERMINAL } from '@beffroi/acts';
import { archiveStoreOf } from '@beffroi/archive-store';
import { SOFTWARE } from '@beffroi/capture';
import { instrumentsOf } from '@beffroi/house';
import { insertPanel, type Store } from '@beffroi/store';
import { closeWave, openWave, startWave, work } from '@beffroi/waves';

/** Where an instrument lies that the site has never heard of. */
export const TOY = fileURLToPath(new URL('../../../test/toy', import.meta.url));
/** What everybody of these tests signs in with. */
const PASSWORD = 'une phrase assez longue pour cela';

/** Measures towns by that instrument, in a wave `places` that is closed. @param data folder of its archives */
export async function measureByToy(store: Store, data: string, territories: readonly string[], now: Date): Promise<void> {
  const archiveStore = archiveStoreOf({}, data);
  const instruments = await instrumentsOf({ store, archiveStore }, { env: { BEFFROI_INSTRUMENTS: TOY } });
  const instrument = instruments.find(({ id }) => id === 'squares')!;
  const member = { population: 20_000, department: '29', region: '53', epci: null, stratum: 'under-50000' };
  const members = territories.map((territory) => ({ ...member, territory, name: `Ville ${territory}` }));
  await insertPanel(store.db, { name: 'essai', rule: {}, vintage: 2026, createdAt: now, members });
  const options = { userAgent: SOFTWARE, tries: 1 };
  await openWave(store, TERMINAL, { name: 'places', panel: 'essai', instrument, dated: now, options, now });
  await startWave(store, TERMINAL, 'places', now);
  await work(store, { archiveStore, instruments, folder: data, wave: 'places', until: 'settled' });
  await closeWave(store, TERMINAL, { name: 'places', archiveStore, instruments, now });
}

/** @returns the secret of the session of somebody who has just answered an invitation */
export async function letIn(store: Store, name: string, role: 'administrator' | 'coder' | 'adjudicator'): Promise<string> {
  const link = await invite(store, TERMINAL, { email: `${name}@example.org`, name, roles: [role], territories: [] }, new Date());
  const said = { email: null, name: null, password: PASSWORD };
  return (await answerLink(store, link, said, { address: null, agent: null }, new Date())).secret;
}

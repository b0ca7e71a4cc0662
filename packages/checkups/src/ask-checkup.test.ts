import { memberActor, terminalActor, visitorActor } from '@beffroi/acts';
import { noteSites, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { askCheckup } from './ask-checkup.ts';
import { liftObjection, noteObjection, objectionsShown } from './objections.ts';
import type { CheckupSettings } from './settings.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const LATER = new Date('2026-11-26T10:00:00Z');
const OPEN: CheckupSettings = { who: 'public', contact: 'a@example.org', never: [], via: null };
const visitor = visitorActor('192.0.2.7');

eachEngineAtLength('postgres', 'who asks for a town to be measured', (engine) => {
  let next = 0;
  const ask = (store: Store, settings: Partial<CheckupSettings> = {}, wish: object = {}, actor = visitor) => {
    const code = `9${String(next++).padStart(4, '0')}`;
    const town = { code, name: `Murol ${code}` };
    return askCheckup(store, actor, { ...OPEN, ...settings }, {
      ...{ instrument: 'measure', town, address: `www.murol-${code}.fr`, language: 'fr', now: NOW },
      ...wish,
    } as Parameters<typeof askCheckup>[3]);
  };

  it('is refused by what the operator says, and nothing is asked of anybody', async () => {
    const store = await engine.open();
    for (const [settings, wish, code] of [
      [{ who: 'off' }, {}, 'off'],
      [{ who: 'agents' }, {}, 'accounts-only'],
      [{ contact: null }, {}, 'no-contact'],
      [{}, { address: 'http://127.0.0.1/' }, 'bad-address'],
      [{}, { address: 'www.example.org' }, 'foreign-address'],
      [{ never: ['murol-99999.fr'] }, { address: 'www.murol-99999.fr', town: { code: '99999', name: 'Murol' } }, 'objected'],
    ] as const) {
      await expect(ask(store, settings, wish)).rejects.toMatchObject({ code });
    }
    expect(await store.db.selectFrom('checkup').selectAll().execute()).toEqual([]);
  });

  it('is refused where the keeper of the site does not want it, with all that lies below, until that is lifted', async () => {
    const store = await engine.open();
    const wish = { town: { code: '63247', name: 'Murol' }, address: 'https://mairie.Murol-Lac.fr/accueil' };
    expect(await noteObjection(store, terminalActor(), { address: 'WWW.murol-lac.fr', reason: ' Refonte en cours. ' }, NOW)).toBe(
      'murol-lac.fr',
    );
    await expect(ask(store, {}, wish)).rejects.toMatchObject({ code: 'objected' });
    expect(await objectionsShown(store, { ...OPEN, never: ['autre.fr', 'murol-lac.fr'] })).toEqual([
      { domain: 'autre.fr', reason: '', notedAt: null },
      { domain: 'murol-lac.fr', reason: 'Refonte en cours.', notedAt: NOW },
    ]);
    await expect(noteObjection(store, terminalActor(), { address: 'http://10.0.0.1', reason: '' }, NOW)).rejects.toMatchObject({
      code: 'bad-address',
    });
    await liftObjection(store, terminalActor(), 'murol-lac.fr', NOW);
    expect((await ask(store, {}, wish, visitorActor('192.0.2.61'))).fresh).toBe(true);
  });

  it('is led to what was read within a day, whoever asks, and may ask again later', async () => {
    const store = await engine.open();
    const wish = { town: { code: '63247', name: 'Murol' }, address: 'www.murol.fr' };
    const first = await ask(store, {}, wish);
    const second = await ask(store, {}, { ...wish, address: 'https://mairie.murol.fr/' }, visitorActor('192.0.2.8'));
    expect([first.fresh, second.fresh, second.row.id]).toEqual([true, false, first.row.id]);
    expect((await ask(store, {}, { ...wish, now: LATER })).fresh).toBe(true);
    expect(first.row.visitor).toMatch(/^[0-9a-f]{32}$/);
  });

  it('may ask three times a day without an account, and whoever has one more often, for any address', async () => {
    const store = await engine.open();
    const from = visitorActor('192.0.2.99');
    for (let time = 0; time < 3; time++) await ask(store, {}, {}, from);
    await expect(ask(store, {}, {}, from)).rejects.toMatchObject({ code: 'too-many' });
    const { id } = await store.db
      .insertInto('account')
      .values({ handle: 'anne', email: 'anne@example.org', name: 'Anne', roles: ['coder'], territories: [], made_at: NOW })
      .returning('id')
      .executeTakeFirstOrThrow();
    const anne = memberActor({ id, name: 'Anne', roles: [], territories: [] }, '192.0.2.99');
    expect((await ask(store, { who: 'agents' }, { address: 'www.autre-nom.fr' }, anne)).row).toMatchObject({
      account_id: id,
      visitor: null,
    });
  });

  it('may have a site read that bears another name where the register says that it is the town’s', async () => {
    const store = await engine.open();
    await noteSites(store.db, [{ territory: '63247', url: 'https://www.pays-du-lac.fr/' }], { source: 'register.csv', now: NOW });
    const asked = await ask(
      store,
      {},
      { town: { code: '63247', name: 'Murol' }, address: 'https://pays-du-lac.fr/murol' },
      visitorActor('192.0.2.50'),
    );
    expect(asked.fresh).toBe(true);
  });
});

import { TERMINAL } from '@beffroi/acts';
import { channelById, sealedAccesses, setTargetAccess } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { NOW, TOWN, townIn } from '../../test/town.ts';
import { newKey, resealCredentials, sealingKeys } from '../index.ts';

eachEngineAtLength('postgres', 'sealing anew', (engine) => {
  it('seals what was sealed with an older key, each bound as it was, and nothing twice', async () => {
    const store = await engine.open();
    const town = await townIn(store);
    const [old, key] = [Buffer.alloc(32, 7).toString('base64'), newKey()];
    await store.db
      .insertInto('channel_sign_in')
      .values({
        ...{ hash: 'h', account_id: town.lead.id, territory: TOWN, network: 'mastodon', server: 'https://x.example', channel_id: null },
        ...{ sealed: town.desk.keys.seal('pending', 'sign-in:h'), made_at: NOW, expires_at: NOW },
      })
      .execute();
    const note = { territory: TOWN, kind: 'account', scope: '', key: 'mairie', address: null, facts: '{}', source: 'essai', noted_at: NOW };
    const { id } = await store.db.insertInto('target').values(note).returning('id').executeTakeFirstOrThrow();
    const name = `access:${TOWN}/mairie`;
    const ends = new Date(NOW.getTime() + 86_400_000);
    await setTargetAccess(store.db, { target_id: id, name, sealed: town.desk.keys.seal('token', name), given_at: NOW, ends_at: ends });
    const both = sealingKeys(`${key},${old}`);
    expect(await resealCredentials(store, both, TERMINAL, NOW)).toBe(3);
    expect(await resealCredentials(store, both, TERMINAL, NOW)).toBe(0);
    const { sealed } = (await channelById(store.db, town.channel))!;
    expect(sealingKeys(key).open(sealed!, 'channel:mairie')).toBe('access');
    const signIn = await store.db.selectFrom('channel_sign_in').select('sealed').executeTakeFirstOrThrow();
    expect(sealingKeys(key).open(signIn.sealed, 'sign-in:h')).toBe('pending');
    const access = (await sealedAccesses(store.db, [id], NOW)).get(id)!;
    expect(sealingKeys(key).open(access.sealed, access.name)).toBe('token');
  });

  it('changes nothing when one of them does not open', async () => {
    const store = await engine.open();
    const town = await townIn(store);
    await townIn(store, 'autre', '99001');
    await store.executeSql(`update channel set sealed = 'stranger.AAAA' where slug = 'autre'`);
    const both = sealingKeys(`${newKey()},${Buffer.alloc(32, 7).toString('base64')}`);
    await expect(resealCredentials(store, both, TERMINAL, NOW)).rejects.toMatchObject({ code: 'wrong-key' });
    expect(both.isOld((await channelById(store.db, town.channel))!.sealed!)).toBe(true);
    await expect(resealCredentials(store, both, town.lead, NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
  });
});

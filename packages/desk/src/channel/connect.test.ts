import type { Connector, NetworkSession, ProfileChange } from '@beffroi/networks';
import { actLogRows, channelById, claimChannel, listChannels } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { NOW, PIXEL, postIn, townIn } from '../../test/town.ts';
import { connectByPassword, type Desk, giveChannelPicture, leaveChannel, whoSpeaks, writePost } from '../index.ts';

/** What is asked of a network when an account is given back; that a real one does it is tried where its connector is. */
function listening(revoke: () => Promise<void>) {
  const asked: (ProfileChange | 'revoked')[] = [];
  const session = {
    network: 'mastodon',
    account: { id: 'mairie', handle: 'mairie', name: 'Brezan', url: 'https://social.brezan.example/@mairie' },
    abilities: { limits: { most: 300, unit: 'graphemes', link: null }, visibilities: ['public'], pictures: null },
    profile: () => Promise.resolve({ name: 'Brezan', bio: 'La commune' }),
    changeProfile: async (change: ProfileChange) => void asked.push(change),
    revoke: async () => {
      await revoke();
      asked.push('revoked');
    },
  } as unknown as NetworkSession;
  let n = 0;
  const connector = {
    ...{ network: 'mastodon', byAppPassword: true, newKey: () => `k${++n}` },
    ...{ byPassword: () => Promise.resolve('access'), open: () => Promise.resolve(session) },
  } as unknown as Connector;
  return { asked, connectors: new Map([['mastodon', connector]]) as Desk['connectors'] };
}

eachEngineAtLength('postgres', 'an account that is given back', (engine) => {
  it('is as it was before the desk, its access is the server’s again, and nothing of it is kept here', async () => {
    const store = await engine.open();
    const town = await townIn(store);
    const { asked, connectors } = listening(async () => undefined);
    await store.db
      .updateTable('channel')
      .set({ profile_shown: '{"name":"Sophie","bio":"","machine":true}', picture_shown: 'Sophie', claim: null })
      .execute();
    await giveChannelPicture(store, town.lead, town.channel, PIXEL, NOW);
    await writePost(town.desk, town.sophie, postIn(town, 'Encore un mot.'), NOW);
    await leaveChannel({ ...town.desk, connectors }, town.lead, town.channel, NOW);
    expect(asked).toEqual([
      { name: 'Brezan', bio: 'La commune', machine: false, picture: { bytes: expect.any(Uint8Array), type: 'image/jpeg', altText: '' } },
      'revoked',
    ]);
    expect(await channelById(store.db, town.channel)).toMatchObject({ state: 'left', sealed: null, claim: null });
    // Nobody speaks or listens there any more, and what was said stays attributed.
    expect(await claimChannel(store.db, 'x', 1000, NOW)).toBeNull();
    await expect(writePost(town.desk, town.sophie, postIn(town, 'Trop tard.'), NOW)).rejects.toMatchObject({ code: 'not-connected' });
    expect(await whoSpeaks(store, 'mairie', NOW)).toMatchObject({ channel: { left: NOW }, onShift: [] });
    expect((await actLogRows(store.db, { act: 'channel.left' }, null, 1))[0]).toMatchObject({ details: { revoked: true } });
  });

  it('is given back though its server is gone', async () => {
    const store = await engine.open();
    const town = await townIn(store);
    const { asked, connectors } = listening(() => Promise.reject(new Error('gone')));
    await leaveChannel({ ...town.desk, connectors }, town.lead, town.channel, NOW);
    expect(asked).toEqual([]);
    expect(await channelById(store.db, town.channel)).toMatchObject({ state: 'left', sealed: null });
    expect((await actLogRows(store.db, { act: 'channel.left' }, null, 1))[0]).toMatchObject({ details: { revoked: false } });
    await expect(leaveChannel({ ...town.desk, connectors }, town.lead, town.channel, NOW)).rejects.toMatchObject({ code: 'unknown' });
  });

  it('is a lead’s to give back, and can come again as a channel of its own', async () => {
    const store = await engine.open();
    const town = await townIn(store);
    const { connectors } = listening(async () => undefined);
    const desk = { ...town.desk, connectors };
    await expect(leaveChannel(desk, town.sophie, town.channel, NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
    const ask = { territory: '35238', network: 'mastodon', server: 'https://social.brezan.example', channel: null } as const;
    const again = () => connectByPassword(desk, town.lead, ask, { handle: 'mairie', password: 'x' }, NOW);
    await expect(again()).rejects.toMatchObject({ code: 'already-connected' });
    await leaveChannel(desk, town.lead, town.channel, NOW);
    await again();
    expect((await listChannels(store.db, ['35238'])).map(({ slug, state }) => [slug, state])).toEqual([
      ['mairie-2', 'connected'],
      ['mairie', 'left'],
    ]);
  });
});

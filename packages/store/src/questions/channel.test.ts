import { expect, it } from 'vitest';
import { channelOf, minutes, NOW, placeIn, wait } from '../../test/desk-rows.ts';
import { eachEngine } from '../testing.ts';
import {
  changeChannel,
  channelById,
  channelBySlug,
  claimChannel,
  insertChannel,
  insertChannelSignIn,
  listChannels,
  noteChannel,
  releaseChannel,
  renewChannelClaim,
  setChannelState,
  useChannelSignIn,
} from './channel.ts';

/** Milliseconds of a claim, less than the hour from which on it is that of a clock that jumped: of two who come at once each has a moment of its own. */
const HALF_AN_HOUR = 1_800_000;

eachEngine('a claim on a channel', (engine) => {
  it('is one claimer’s, of two who come at once, and of as many as there are channels', async () => {
    const store = await engine.open();
    const { db } = store;
    await placeIn(store);
    const claims = await Promise.all(['a', 'b', 'c'].map((claim) => claimChannel(db, claim, HALF_AN_HOUR, NOW)));
    expect(claims.filter((one) => one !== null)).toHaveLength(1);
    await insertChannel(db, channelOf('mediatheque'));
    expect(await claimChannel(db, 'd', HALF_AN_HOUR, NOW)).toMatchObject({ slug: 'mediatheque', claim: 'd' });
    expect(await claimChannel(db, 'e', HALF_AN_HOUR, NOW)).toBeNull();
  });

  it('fences what is written: who lost it writes nothing, renews nothing and gives nothing back', async () => {
    const store = await engine.open();
    const { db } = store;
    const { channel } = await placeIn(store);
    await claimChannel(db, 'old', -1, NOW);
    expect(await claimChannel(db, 'new', HALF_AN_HOUR, NOW)).toMatchObject({ id: channel, claim: 'new' });
    expect(await noteChannel(db, channel, 'old', { cursor: 'stolen' })).toBe(false);
    expect(await renewChannelClaim(db, channel, 'old', HALF_AN_HOUR)).toBe(false);
    await releaseChannel(db, channel, 'old', minutes(9));
    expect(await channelById(db, channel)).toMatchObject({ claim: 'new', cursor: null, poll_at: null });
    expect(await noteChannel(db, channel, 'new', { cursor: 'mine', trouble: 'unreachable' })).toBe(true);
    expect(await channelById(db, channel)).toMatchObject({ cursor: 'mine', trouble: 'unreachable' });
  });

  it('holds while it is renewed, and is taken over when it has run out', async () => {
    const store = await engine.open();
    const { db } = store;
    const { channel } = await placeIn(store);
    await claimChannel(db, 'mine', -1, NOW);
    expect(await renewChannelClaim(db, channel, 'mine', HALF_AN_HOUR)).toBe(true);
    expect(await claimChannel(db, 'other', HALF_AN_HOUR, NOW)).toBeNull();
    await renewChannelClaim(db, channel, 'mine', -1);
    expect(await claimChannel(db, 'other', HALF_AN_HOUR, NOW)).toMatchObject({ claim: 'other' });
  });

  it('is for what is due: listening at its hour, posts at theirs, nothing of one that cannot be used', async () => {
    const store = await engine.open();
    const { db } = store;
    const place = await placeIn(store);
    await claimChannel(db, 'mine', HALF_AN_HOUR, NOW);
    await releaseChannel(db, place.channel, 'mine', minutes(10));
    expect(await claimChannel(db, 'early', HALF_AN_HOUR, minutes(9))).toBeNull();
    await wait(store, place, { due_at: minutes(5) });
    await wait(store, place, { state: 'draft', due_at: NOW });
    await wait(store, place, { state: 'held', due_at: NOW });
    expect(await claimChannel(db, 'early', HALF_AN_HOUR, minutes(4))).toBeNull();
    expect(await claimChannel(db, 'post', HALF_AN_HOUR, minutes(5))).not.toBeNull();
    await releaseChannel(db, place.channel, 'post', null);
    expect((await channelById(db, place.channel))!.poll_at).toEqual(minutes(10));
    // A network that bars the account is left alone until its hour, though a post is due.
    await claimChannel(db, 'barred', HALF_AN_HOUR, minutes(10));
    await noteChannel(db, place.channel, 'barred', { trouble: 'unreachable' });
    await releaseChannel(db, place.channel, 'barred', minutes(20));
    expect(await claimChannel(db, 'early', HALF_AN_HOUR, minutes(19))).toBeNull();
    expect(await claimChannel(db, 'again', HALF_AN_HOUR, minutes(20))).not.toBeNull();
    await releaseChannel(db, place.channel, 'again', minutes(30));
    await setChannelState(db, place.channel, 'revoked', NOW);
    expect(await claimChannel(db, 'late', HALF_AN_HOUR, minutes(60))).toBeNull();
    await setChannelState(db, place.channel, 'connected', minutes(21));
    expect(await claimChannel(db, 'back', HALF_AN_HOUR, minutes(21))).toMatchObject({ trouble: null });
  });
});

eachEngine('a channel', (engine) => {
  it('is given back without its credentials, and its account can come again', async () => {
    const { db } = await engine.open();
    const id = await insertChannel(db, channelOf('mairie'));
    await expect(insertChannel(db, channelOf('autre', { remote_id: 'mairie' }))).rejects.toMatchObject({ code: '23505' });
    await claimChannel(db, 'mine', HALF_AN_HOUR, NOW);
    await setChannelState(db, id, 'left', minutes(1));
    expect(await channelById(db, id)).toMatchObject({ state: 'left', state_at: minutes(1), sealed: null, claim: null });
    await insertChannel(db, channelOf('autre', { remote_id: 'mairie' }));
    expect((await listChannels(db, null)).map(({ slug }) => slug)).toEqual(['autre', 'mairie']);
  });

  it('is listed for its own territory alone, and found by its name', async () => {
    const { db } = await engine.open();
    await insertChannel(db, channelOf('mairie'));
    await insertChannel(db, channelOf('valdor', { territory: '99001' }));
    expect((await listChannels(db, ['99001'])).map(({ slug }) => slug)).toEqual(['valdor']);
    expect(await listChannels(db, [])).toEqual([]);
    expect((await channelBySlug(db, 'mairie'))?.territory).toBe('35238');
    expect(await channelBySlug(db, 'nobody')).toBeNull();
  });

  it('changes in what is given, and stays in the rest', async () => {
    const { db } = await engine.open();
    const id = await insertChannel(db, channelOf('mairie'));
    await changeChannel(db, id, { team: 'la mairie', exposure: '{"signedPerDay":3}' });
    expect(await channelById(db, id)).toMatchObject({ team: 'la mairie', exposure: { signedPerDay: 3 }, zone: 'Europe/Paris' });
  });
});

eachEngine('a sign-in at a network', (engine) => {
  const signIn = (hash: string, account: number, until = minutes(15), made = NOW) => ({
    ...{ hash, account_id: account, territory: '35238', network: 'mastodon', server: 'https://social.example', channel_id: null },
    ...{ sealed: 's', made_at: made, expires_at: until },
  });

  it('is used once, by who began it, before it is over', async () => {
    const store = await engine.open();
    const [{ account }, { account: other }] = [await placeIn(store), await placeIn(store, 'autre')];
    await insertChannelSignIn(store.db, signIn('h', account));
    expect(await useChannelSignIn(store.db, 'h', other, NOW)).toBeNull();
    expect(await useChannelSignIn(store.db, 'h', account, minutes(15))).toBeNull();
    const both = await Promise.all([1, 2].map(() => useChannelSignIn(store.db, 'h', account, NOW)));
    expect(both.filter((one) => one !== null)).toHaveLength(1);
  });

  it('that nobody came back from goes with the next one', async () => {
    const store = await engine.open();
    const { account } = await placeIn(store);
    await insertChannelSignIn(store.db, signIn('old', account, minutes(1)));
    await insertChannelSignIn(store.db, signIn('new', account, minutes(30), minutes(2)));
    expect((await store.db.selectFrom('channel_sign_in').select('hash').execute()).map(({ hash }) => hash)).toEqual(['new']);
  });
});

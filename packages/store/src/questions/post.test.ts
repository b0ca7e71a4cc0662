import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { minutes, NOW, type Place, placeIn, standsAs, wait } from '../../test/desk-rows.ts';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { claimChannel } from './channel.ts';
import { changeUnsent, draftsOf, erasedButStanding, holdPost, holdPostsOf, lockPost, replacePictures } from './draft.ts';
import {
  insertPost,
  lockForSending,
  nextDuePost,
  notePostStanding,
  notePostTrouble,
  noteSending,
  picturesOf,
  postById,
  refusePost,
  standingIds,
  standingPosts,
  unsentPosts,
  withdrawPostRow,
} from './post.ts';

eachEngine('the outbox', (engine) => {
  let store: Store;
  let place: Place;
  const open = async () => {
    store = await engine.open();
    place = await placeIn(store);
    await claimChannel(store.db, 'mine', 3_600_000, NOW);
  };
  const state = async (id: number) => (await postById(store.db, id))?.state;
  const next = async (now = NOW) => (await nextDuePost(store.db, place.channel, now))?.id ?? null;

  it('gives what is due in its order, and of a thread none before the one above it stands', async () => {
    await open();
    const first = await wait(store, place, { due_at: minutes(2) });
    const second = await wait(store, place, { after_id: first, due_at: minutes(1) });
    const later = await wait(store, place, { due_at: minutes(9) });
    const alone = await wait(store, place, { due_at: minutes(3) });
    expect([await next(), await next(minutes(5))]).toEqual([null, first]);
    await noteSending(store.db, first, 'mine', minutes(5));
    await notePostStanding(store.db, first, standsAs('p1'));
    expect(await next(minutes(5))).toBe(second);
    await notePostStanding(store.db, second, standsAs('p2'));
    expect(await next(minutes(5))).toBe(alone);
    await notePostStanding(store.db, alone, standsAs('p3'));
    expect([await next(minutes(5)), await next(minutes(9))]).toEqual([null, later]);
  });

  it('is written to by who holds the channel alone', async () => {
    await open();
    const id = await wait(store, place);
    expect(await lockForSending(store.db, id, 'stranger')).toBeNull();
    expect(await noteSending(store.db, id, 'stranger', NOW)).toBe(false);
    await notePostTrouble(store.db, id, 'stranger', { trouble: 'x', due: minutes(1), sent: null });
    expect(await refusePost(store.db, id, 'stranger', 'x')).toBe(0);
    expect(await postById(store.db, id)).toMatchObject({ state: 'waiting', tries: 0, trouble: null, first_sent_at: null });
    expect(await lockForSending(store.db, id, 'mine')).toMatchObject({ id });
  });

  it('keeps when a post was first sent and as what, however often it is tried', async () => {
    await open();
    const id = await wait(store, place);
    await noteSending(store.db, id, 'mine', minutes(1), { said: 'Bonjour. – l’équipe', appearance: 'team', signed_as: '' });
    await notePostTrouble(store.db, id, 'mine', { trouble: 'unreachable', due: minutes(4), sent: minutes(1) });
    await noteSending(store.db, id, 'mine', minutes(4));
    expect(await postById(store.db, id)).toMatchObject({
      ...{ tries: 2, first_sent_at: minutes(1), trouble: 'unreachable', due_at: minutes(4) },
      ...{ said: 'Bonjour. – l’équipe', appearance: 'team', signed_as: '' },
    });
  });

  it('says that a post stands whoever sent it, once', async () => {
    await open();
    const id = await wait(store, place);
    await notePostStanding(store.db, id, { ...standsAs('p1'), differs: ['visibility'] });
    await notePostStanding(store.db, id, standsAs('p2'));
    expect(await postById(store.db, id)).toMatchObject({ state: 'standing', remote_id: 'p1', differs: ['visibility'], trouble: null });
    const other = await wait(store, place);
    await expect(notePostStanding(store.db, other, standsAs('p1'))).rejects.toMatchObject({ code: '23505' });
  });

  it('gives a whole thread up with the post that was refused, and leaves what stands', async () => {
    await open();
    const first = await wait(store, place);
    await notePostStanding(store.db, first, standsAs('p1'));
    const second = await wait(store, place, { after_id: first });
    const third = await wait(store, place, { after_id: second });
    const beside = await wait(store, place, { after_id: first });
    expect(await refusePost(store.db, second, 'mine', 'refused: no')).toBe(2);
    expect([await state(first), await state(second), await state(third), await state(beside)]).toEqual([
      'standing',
      'refused',
      'refused',
      'waiting',
    ]);
    expect([(await postById(store.db, second))?.trouble, (await postById(store.db, third))?.trouble]).toEqual(['refused: no', 'earlier']);
    expect((await unsentPosts(store.db, [place.channel])).map(({ id }) => id)).toEqual([second, third, beside]);
  });

  it('takes back what was never sent, with what goes on from it, and nothing that was', async () => {
    await open();
    const first = await wait(store, place, { state: 'draft' });
    const second = await wait(store, place, { after_id: first });
    const sent = await wait(store, place);
    await noteSending(store.db, sent, 'mine', NOW);
    expect([await withdrawPostRow(store.db, first), await withdrawPostRow(store.db, first), await withdrawPostRow(store.db, sent)]).toEqual(
      [2, 0, 0],
    );
    expect([await state(first), await state(second), await state(sent)]).toEqual(['withdrawn', 'withdrawn', 'waiting']);
    // Of what is held a lead has looked.
    expect([await holdPost(store.db, sent, 'consent-withdrawn'), await withdrawPostRow(store.db, sent)]).toEqual([true, 1]);
  });

  it('is withdrawn or sent, of both at once', async () => {
    await open();
    const id = await wait(store, place);
    const both = await Promise.all([withdrawPostRow(store.db, id), noteSending(store.db, id, 'mine', NOW)]);
    expect([
      [1, false],
      [0, true],
    ]).toContainEqual(both);
  });

  it('is not withdrawn where it is sent while somebody waits to withdraw it', async () => {
    await open();
    const id = await wait(store, place);
    let withdrawn: Promise<number> = Promise.resolve(0);
    await store.db.transaction().execute(async (trx) => {
      expect(await noteSending(trx, id, 'mine', NOW)).toBe(true);
      withdrawn = withdrawPostRow(store.db, id);
      // It comes to the row, and waits for it.
      await setTimeout(200);
    });
    expect([await withdrawn, await state(id)]).toEqual([0, 'waiting']);
  });

  it('holds what an agent wrote and was never sent, and nobody else’s', async () => {
    await open();
    const other = await placeIn(store, 'autre');
    const ids = [
      await wait(store, place),
      await wait(store, place),
      await wait(store, other),
      await wait(store, place, { state: 'draft' }),
    ];
    await noteSending(store.db, ids[1]!, 'mine', NOW);
    expect(await holdPostsOf(store.db, place.agent, 'agent-left')).toEqual([ids[0]]);
    expect(await Promise.all(ids.map(state))).toEqual(['held', 'waiting', 'waiting', 'draft']);
    expect((await draftsOf(store.db, [place.channel])).map(({ id }) => id)).toEqual([ids[3]]);
    expect(await nextDuePost(store.db, place.channel, NOW)).toMatchObject({ id: ids[1] });
  });

  it('changes what was not sent, and nothing that stands', async () => {
    await open();
    const [id, stands] = [await wait(store, place), await wait(store, place)];
    await notePostStanding(store.db, stands, standsAs('p1'));
    for (const one of [id, stands]) await changeUnsent(store.db, one, { written: 'Autre.', state: 'draft' });
    expect([await lockPost(store.db, id), await lockPost(store.db, stands)]).toMatchObject([
      { written: 'Autre.', state: 'draft' },
      { written: 'Bonjour.', state: 'standing' },
    ]);
  });

  it('keeps pictures in their order, and others in their place', async () => {
    await open();
    const picture = (altText: string) => ({ bytes: new Uint8Array([1, 2, 0, 255]), type: 'image/png', alt_text: altText });
    const { id: _, ...row } = (await postById(store.db, await wait(store, place)))!;
    const id = await insertPost(store.db, { ...row, key: 'k', reply_to: null }, [picture('un'), picture('deux')]);
    const seen = async () => (await picturesOf(store.db, id)).map(({ place: at, alt_text: alt, bytes }) => [at, alt, [...bytes]]);
    expect(await seen()).toEqual([
      [0, 'un', [1, 2, 0, 255]],
      [1, 'deux', [1, 2, 0, 255]],
    ]);
    await replacePictures(store.db, id, [picture('trois')]);
    expect(await seen()).toEqual([[0, 'trois', [1, 2, 0, 255]]]);
    await replacePictures(store.db, id, []);
    expect(await seen()).toEqual([]);
  });

  it('tells what stands, the newest first, and ids since a moment', async () => {
    await open();
    for (const [id, at] of [
      ['p1', 1],
      ['p2', 3],
      ['p3', 2],
    ] as const)
      await notePostStanding(store.db, await wait(store, place), standsAs(id, minutes(at)));
    expect((await standingPosts(store.db, place.channel, 2)).map(({ remote_id: id }) => id)).toEqual(['p2', 'p3']);
    expect((await standingIds(store.db, place.channel, minutes(2))).sort()).toEqual(['p2', 'p3']);
    await store.db.updateTable('post').set({ said: 'Bonjour ⟦erased 2026-11-24 request⟧' }).where('remote_id', '=', 'p2').execute();
    expect((await erasedButStanding(store.db, [place.channel])).map(({ remote_id: id }) => id)).toEqual(['p2']);
    expect(await erasedButStanding(store.db, [])).toEqual([]);
  });
});

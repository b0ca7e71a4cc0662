import type { NetworkSession } from '@beffroi/networks';
import { channelById, editsOf, notePostStanding, type Store } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { describe, expect, it } from 'vitest';
import { AS_TEAM, NOW, postIn, postRow, type Town, townIn } from '../../test/town.ts';
import { giveConsent } from '../people/consent.ts';
import type { ChannelWork } from '../work/channel-work.ts';
import { editAsked, editPost } from './edit-post.ts';
import { writePost } from './write-post.ts';

// What a real server makes of an edit is tried in test/talking.test.ts.

describe('what stands', () => {
  const engine = testEngine('pglite', () => undefined);
  let store: Store;
  let town: Town;
  const standing = async (): Promise<number> => {
    store = await engine.open();
    town = await townIn(store);
    const id = await writePost(town.desk, town.sophie, postIn(town, 'La piscine ouvre à 9 h.'), NOW);
    await notePostStanding(store.db, id, {
      remote_id: 'p1',
      remote_version: null,
      url: 'https://social.example/p1',
      stood_at: NOW,
      differs: [],
    });
    return id;
  };
  /** @returns what was asked of the network */
  const works = async (): Promise<readonly string[]> => {
    const said: string[] = [];
    const session = {
      edit: async (_: string, text: string) => {
        said.push(text);
        return { address: { id: 'p1', version: null }, differs: [] };
      },
    };
    const channel = (await channelById(store.db, town.channel))!;
    const work = {
      store,
      channel,
      retryFor: 0,
      signal: new AbortController().signal,
      now: () => NOW,
      assertHeld: () => {},
      tell: () => {},
    };
    await editAsked(work as unknown as ChannelWork, session as unknown as NetworkSession);
    return said;
  };

  it('is put right once, as the newest of two edits says', async () => {
    const id = await standing();
    await editPost(store, town.sophie, id, 'La piscine ouvre à 10 h.', NOW);
    await editPost(store, town.sophie, id, 'La piscine ouvre à 11 h.', NOW);
    expect([await works(), await works()]).toEqual([['La piscine ouvre à 11 h. ^SD'], []]);
    expect((await editsOf(store.db, [id])).map(({ state }) => state)).toEqual(['overtaken', 'standing']);
    expect(await postRow(town, id)).toMatchObject({ said: 'La piscine ouvre à 11 h. ^SD', written: 'La piscine ouvre à 11 h.' });
  });

  it('shows nobody again who has withdrawn before the edit goes out', async () => {
    const id = await standing();
    await editPost(store, town.sophie, id, 'La piscine ouvre à 10 h.', NOW);
    await giveConsent(store, town.sophie, town.channel, AS_TEAM, NOW);
    expect(await works()).toEqual(['La piscine ouvre à 10 h. – l’équipe']);
    expect(await postRow(town, id)).toMatchObject({ appearance: 'team', signed_as: '' });
  });

  it.each([
    ['of the same words', 'La piscine ouvre à 9 h. ', { code: 'not-valid', details: { field: 'same' } }],
    ['too long once signed', 'a'.repeat(299), { code: 'text', details: { fault: 'too-long' } }],
  ])('is not put right by an edit %s', async (_, text, refusal) => {
    const id = await standing();
    await expect(editPost(store, town.sophie, id, text, NOW)).rejects.toMatchObject(refusal);
    expect(await editsOf(store.db, [id])).toEqual([]);
  });
});

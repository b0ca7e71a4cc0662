import type { NetworkSession } from '@beffroi/networks';
import { type ConnectorTrial, PNG } from '@beffroi/networks/conformance';
import { type ConversationRow, editsOf, insertChannel, type PostRow, type Store, standingPosts } from '@beffroi/store';
import { expect, it, vi } from 'vitest';
import {
  attestChannel,
  changeSettings,
  conversationFile,
  coverMyself,
  deskChannels,
  editPost,
  endAttesting,
  endShift,
  giveChannelPicture,
  giveConsent,
  givePortrait,
  inbox,
  NO_POLICIES,
  type PostAsk,
  removePost,
  takeShift,
  whoSpeaks,
  withdrawPortrait,
  workDesk,
  writePost,
} from '../src/index.ts';
import { type DeskTrial, NO_CONSENT, postOf, startDesk } from './trial.ts';

const ARRIVAL = { timeout: 5 * 60_000, interval: 300 } as const;

const hours = (n: number): Date => new Date(Date.now() + n * 3_600_000);

/** A day at the desk, with a real server and a real citizen behind it. */
export function talking(opened: () => Promise<{ readonly store: Store; readonly trial: ConnectorTrial }>): void {
  it('takes a shift, is asked, answers, protects, hands over and leaves the profile as it was', async () => {
    const { store, trial } = await opened();
    const town = await startDesk(store, trial);
    const { desk, channel, sophie, karim } = town;
    const work = () => workDesk(desk, { until: 'idle', signal: new AbortController().signal, lease: 30_000, listen: 100 });
    const session = await sessionOf(town, trial);
    const before = await session.profile();

    const shift = await takeShift(
      desk,
      sophie,
      { channel, planned: null, until: hours(3), from: null, greeting: 'Bonjour, Sophie est là jusqu’à 13 h.', language: 'fr' },
      new Date(),
    );
    // Another window of hers asks for the same.
    const again = { channel, planned: null, until: hours(4), from: null, greeting: 'Bonjour !', language: 'fr' } as const;
    expect(await takeShift(desk, sophie, again, new Date())).toBe(shift);
    await work();
    const [greeting] = await standing(store, channel);
    expect([greeting!.said, greeting!.signed_as]).toEqual(['Bonjour, Sophie est là jusqu’à 13 h. ^SD', '^SD']);
    expect((await session.profile()).name).toMatch(/(?:^| )· avec Sophie$/);
    expect((await whoSpeaks(store, await slugOf(store), new Date()))!.onShift.map(({ speaker }) => speaker.name)).toEqual(['Sophie']);

    const asked = await trial.citizen.say('Comment refaire un passeport ?');
    const conversation = await vi.waitFor(async () => {
      await work();
      const { rows } = await inbox(store, await deskChannels(store, sophie), { part: 'open', words: 'passeports', after: null });
      expect(rows.map(({ said }) => said)).toEqual([expect.stringContaining('Comment refaire un passeport ?')]);
      return rows[0]!.id;
    }, ARRIVAL);
    const answer = (text: string, more: Partial<PostAsk> = {}) =>
      postOf(channel, text, { kind: 'answer', conversation, reason: null, ...more });
    await writePost(desk, sophie, answer('En mairie, sur rendez-vous. ^SD'), new Date());
    await work();
    expect((await standing(store, channel))[0]!.said).toBe('En mairie, sur rendez-vous. ^SD');
    expect((await trial.held()).filter(({ text }) => text.includes('En mairie'))).toHaveLength(1);

    // One gesture, and for this person the town speaks.
    const file = (await conversationFile(store, await deskChannels(store, sophie), conversation, new Date()))!;
    await coverMyself(store, sophie, channel, file.conversation.asker_id, { code: 'asked' }, new Date());
    await writePost(desk, sophie, answer('La mairie ouvre à 9 h.'), new Date());
    await writePost(desk, sophie, postOf(channel, 'La fête commence.', { reason: null }), new Date());
    await work();
    expect((await standing(store, channel)).slice(0, 2).map(({ said }) => said)).toEqual([
      'La fête commence. ^SD',
      'La mairie ouvre à 9 h. – l’équipe',
    ]);

    await puttingRight(town, trial, session, work);
    const [, wrong] = await standing(store, channel);
    if (session.abilities.remove) {
      await removePost(store, sophie, wrong!.id, new Date());
      await soon(work, async () => expect((await trial.held()).some(({ text }) => text.includes('ouvre à 9 h'))).toBe(false));
      expect((await standing(store, channel)).some(({ id }) => id === wrong!.id)).toBe(false);
    } else await expect(removePost(store, sophie, wrong!.id, new Date())).rejects.toMatchObject({ details: { field: 'remove' } });

    await trial.citizen.remove(asked);
    await vi.waitFor(async () => {
      await store.db
        .updateTable('message')
        .set({ looked_at: new Date(0) })
        .execute();
      await work();
      const { messages } = (await conversationFile(store, await deskChannels(store, sophie), conversation, new Date()))!;
      expect(messages.map(({ said, gone_at: gone }) => [said, gone === null])).toEqual([['', false]]);
    }, ARRIVAL);

    await takeShift(desk, karim, { channel, planned: null, until: hours(3), from: shift, greeting: null, language: 'fr' }, new Date());
    await expect(writePost(desk, sophie, postOf(channel, 'Encore moi.', { reason: null }), new Date())).rejects.toMatchObject({
      code: 'no-shift',
    });
    await giveConsent(store, karim, channel, { ...NO_CONSENT, appearance: 'initials', initials: 'KL' }, new Date());
    await expect(
      giveConsent(store, karim, channel, { ...NO_CONSENT, appearance: 'initials', initials: 'sd' }, new Date()),
    ).rejects.toMatchObject({
      code: 'taken',
    });
    const [own] = (await deskChannels(store, karim)).flatMap(({ shifts }) => shifts);
    await endShift(desk, karim, own!.id, { closing: 'À demain !', language: 'fr' }, new Date());
    await work();
    expect((await standing(store, channel))[0]!.said).toBe('À demain ! ^KL');
    // What stays is whose letters are whose, as far as they agreed to it.
    expect(await session.profile()).toEqual({ ...before, bio: 'Signatures : SD = Sophie' });
    await portraying(town, session, work);
    if (session.abilities.attest) await vouching(town, session, work, file.conversation);
    const { speakers, asTeam, onShift } = (await whoSpeaks(store, await slugOf(store), new Date()))!;
    expect([speakers.map(({ initials }) => initials), asTeam, onShift]).toEqual([['SD', 'KL'], 1, []]);
  });
}

/** What stands is put right by its author, where its network shows that it was, and what stood is kept. */
async function puttingRight(
  { desk: { store }, sophie, karim, channel }: DeskTrial,
  trial: ConnectorTrial,
  session: NetworkSession,
  work: () => Promise<void>,
) {
  const [post] = await standing(store, channel);
  const edit = () => editPost(store, sophie, post!.id, 'La fête commence à 15 h.', new Date());
  if (!session.abilities.edit) {
    await expect(edit()).rejects.toMatchObject({ code: 'not-valid', details: { field: 'edit' } });
    return;
  }
  await expect(editPost(store, karim, post!.id, 'Autre chose.', new Date())).rejects.toMatchObject({ code: 'unknown' });
  await edit();
  await soon(work, async () => expect((await standing(store, channel))[0]!.said).toBe('La fête commence à 15 h. ^SD'));
  expect((await trial.held()).filter(({ text }) => text.includes('La fête')).map(({ text }) => text)).toEqual([
    'La fête commence à 15 h. ^SD',
  ]);
  expect((await editsOf(store.db, [post!.id])).map(({ state, replaced }) => [state, replaced])).toEqual([
    ['standing', 'La fête commence. ^SD'],
  ]);
}

/** A character speaks and says that it is a machine, the picture is the team's: both end, and the profile is as it was. */
async function portraying({ desk: { store }, lead, sophie, channel }: DeskTrial, session: NetworkSession, work: () => Promise<void>) {
  const before = await session.profile();
  const settings = (persona: { readonly name: string; readonly nature: string } | null) =>
    changeSettings(
      store,
      lead,
      channel,
      { ...SETTINGS, policies: { ...NO_POLICIES, takeover: { signed: true }, initials: { style: '^SD', place: 'end' }, persona } },
      new Date(),
    );
  const shown = async () => (await store.db.selectFrom('channel').select('picture_shown').executeTakeFirstOrThrow()).picture_shown;
  await settings({ name: 'Lisa', nature: 'assistante automatique' });
  await givePortrait(store, sophie, channel, PNG, new Date());
  await soon(work, async () => expect((await session.profile()).machine).toBe(session.abilities.machineLabel));
  // Without the account's own picture nothing could come back: so nothing goes out.
  expect(await shown()).toBeNull();
  await giveChannelPicture(store, lead, channel, PNG, new Date());
  await soon(work, async () => expect(await shown()).toContain('Portrait de Sophie (SD)'));
  await withdrawPortrait(store, sophie, channel, new Date());
  await settings(null);
  await soon(work, async () => expect([await session.profile(), await shown()]).toEqual([before, null]));
}

const SETTINGS = { team: 'l’équipe', zone: 'Europe/Paris', language: 'fr' } as const;

/** The town's account vouches for another one, says so anew when that one has another name, and takes it back. */
async function vouching(
  { desk, lead, channel }: DeskTrial,
  session: NetworkSession,
  work: () => Promise<void>,
  asker: ConversationRow,
): Promise<void> {
  const { db } = desk.store;
  const { id: _, ...main } = await db.selectFrom('channel').selectAll().where('id', '=', channel).executeTakeFirstOrThrow();
  const office = await insertChannel(db, {
    ...main,
    ...{
      slug: 'fonction',
      remote_id: asker.asker_id,
      remote_handle: asker.asker_handle,
      url: asker.asker_url,
      profile_name: 'Direction',
      state: 'revoked',
    },
    ...{
      profile_shown: null,
      exposure: null,
      answer_within: null,
      claim: null,
      policies: JSON.stringify(main.policies),
      abilities: JSON.stringify(main.abilities),
    },
  });
  const said = async () => (await db.selectFrom('attestation').selectAll().executeTakeFirstOrThrow()).record;
  const asNamed = (name: string) => ({ id: asker.asker_id, handle: asker.asker_handle, name, url: asker.asker_url });
  await attestChannel(desk.store, lead, channel, office, new Date());
  await soon(work, async () => expect(await said()).toMatch(/^at:/));
  // Who says the same again is led to what stands.
  expect(await session.attest(asNamed('Direction'))).toBe(await said());
  const first = await said();
  await db.updateTable('channel').set({ profile_name: 'Direction du numérique' }).where('id', '=', office).execute();
  await soon(work, async () => expect(await said()).not.toBe(first));
  expect(await session.attest(asNamed('Direction du numérique'))).toBe(await said());
  await endAttesting(desk.store, lead, channel, office, new Date());
  await soon(work, async () => expect(await said()).toBeNull());
}

const soon = (work: () => Promise<void>, holds: () => Promise<void>): Promise<void> =>
  vi.waitFor(async () => {
    await work();
    await holds();
  }, ARRIVAL);

const standing = (store: Store, channel: number): Promise<PostRow[]> => standingPosts(store.db, channel, 10);

const slugOf = async ({ db }: Store): Promise<string> =>
  (await db.selectFrom('channel').select('slug').orderBy('id').executeTakeFirstOrThrow()).slug;

/** Beside the desk: the account as another program sees it. */
async function sessionOf({ desk, channel }: DeskTrial, trial: ConnectorTrial) {
  const row = await desk.store.db.selectFrom('channel').selectAll().where('id', '=', channel).executeTakeFirstOrThrow();
  let credentials = desk.keys.open(row.sealed!, `channel:${row.remote_id}`);
  return trial.connector.open(credentials, {
    renewed: async (anew) => {
      credentials = anew;
    },
    current: async () => credentials,
    lock: (_, act) => act(),
  });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import * as desk from '@beffroi/desk';
import { AS_TEAM, hours, NOW, postIn, saidTo, townIn } from '@beffroi/desk/testing';
import { agentOf, erasedButStanding, insertNote, notePostStanding, type Schema, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { eraseWords } from '@beffroi/upkeep';
import { expect, it, onTestFinished } from 'vitest';
import { composeAgain } from '../packages/desk/src/send/compose-again.ts';

const NAME = 'Camille Le Goff';
const DESK_TABLES = [
  ...['channel', 'channel_sign_in', 'agent', 'agent_consent', 'shift', 'team_cover', 'conversation', 'message', 'conversation_note'],
  ...['post', 'post_picture', 'post_approval', 'post_edit', 'desk_retention', 'saved_reply', 'meeting', 'act_log'],
] as const satisfies readonly (keyof Schema)[];

/** Everywhere at the desk where somebody can write a name. */
async function written(store: Store): Promise<{ readonly town: Awaited<ReturnType<typeof townIn>>; readonly standing: number }> {
  const town = await townIn(store);
  const { sophie, lead, channel } = town;
  const conversation = await saidTo(town, 'c12', `Je suis ${NAME}, et la piscine ?`, { id: 'q1' });
  await store.executeSql(`update conversation set asker_name = '${NAME}', service = '${NAME}'`);
  await store.executeSql(`update message set pictures = array['Photo de ${NAME}'], target = '{"text": "${NAME}"}'`);
  await insertNote(store.db, conversation, sophie.id, `${NAME} a appelé.`, NOW);
  const answer = { kind: 'answer', conversation } as const;
  const standing = await desk.writePost(town.desk, sophie, postIn(town, `Bonjour ${NAME}.`, answer), NOW);
  const stands = { remote_version: null, url: 'https://social.example/p1', stood_at: NOW, differs: [] };
  await notePostStanding(store.db, standing, { remote_id: 'p1', ...stands });
  await desk.editPost(store, sophie, standing, `Bonjour à ${NAME}.`, NOW);
  await desk.writePost(town.desk, sophie, postIn(town, `Encore ${NAME}.`, { due: hours(9) }), NOW);
  const picture = { bytes: PNG, type: 'image/png', altText: `Portrait de ${NAME}` };
  const draft = await desk.saveDraft(town.desk, sophie, postIn(town, 'Un portrait.', { pictures: [picture] }), NOW);
  await desk.askApproval(store, sophie, draft, { approver: lead.id, standIn: null, deadline: hours(2) }, NOW);
  await desk.declinePost(store, lead, draft, `Demander à ${NAME}.`, NOW);
  await desk.passOn(store, sophie, conversation, town.agents.karim, `Pour ${NAME}`, NOW);
  const consent = { ...AS_TEAM, appearance: 'first-name', shownName: NAME, initials: 'CLG', job: NAME, hashtag: 'accueil' } as const;
  await desk.giveConsent(store, sophie, channel, { ...consent, safetyGround: `Parce que ${NAME}` }, NOW);
  await store.db
    .insertInto('shift')
    .values({ channel_id: channel, agent_id: town.agents.sophie, planned_from: NOW, planned_until: hours(1), taken_at: null, reason: NAME })
    .execute();
  await store.executeSql(
    `insert into team_cover (agent_id, grounds, began_at) values (${town.agents.sophie}, '[{"code": "asked", "words": "${NAME}"}]', now())`,
  );
  await store.executeSql(`insert into saved_reply (territory, title, said, made_at) values ('35238', '${NAME}', 'Bonjour ${NAME}', now())`);
  await store.executeSql(`update channel set team = 'l’équipe de ${NAME}', profile_bio = '${NAME}', profile_shown = '{"bio": "${NAME}"}'`);
  return { town, standing };
}

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const rowsOf = async ({ db }: Store): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  for (const table of DESK_TABLES) found.set(table, JSON.stringify(await db.selectFrom(table).selectAll().execute()));
  return found;
};

eachEngineAtLength('postgres', 'a name that is erased', (engine) => {
  it('goes out of every table of the desk, and what stands on a network is listed to be deleted there', async () => {
    const store = await engine.open();
    const folder = await mkdtemp(join(tmpdir(), 'beffroi-erasing-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { town, standing } = await written(store);
    const before = [...(await rowsOf(store))].filter(([, rows]) => rows.includes(NAME)).map(([table]) => table);
    expect(before).toEqual([
      ...['channel', 'agent_consent', 'shift', 'team_cover', 'conversation', 'message', 'conversation_note', 'post', 'post_picture'],
      ...['post_approval', 'post_edit', 'saved_reply'],
    ]);
    const places = { archiveStore: folderArchiveStore(folder), data: folder };
    const erased = await eraseWords(store, TERMINAL, places, {
      words: NAME,
      ground: 'request',
      note: 'courrier 12',
      territories: [],
      now: NOW,
    });
    expect(erased.places).toMatchObject({
      'message.said': 1,
      'message.pictures': 1,
      'post.said': 2,
      'post.written': 2,
      'conversation_note.said': 2,
    });
    for (const [table, rows] of await rowsOf(store)) expect([table, rows.includes(NAME)]).toEqual([table, false]);
    // Nobody sends what is left of a post that waited.
    const waiting = (await store.db.selectFrom('post').selectAll().where('state', '=', 'waiting').execute())[0]!;
    expect(await store.db.transaction().execute((trx) => composeAgain(trx, waiting, hours(9)))).toEqual({
      kind: 'held',
      trouble: 'words-erased',
    });
    const sophie = (await agentOf(store.db, town.channel, town.sophie.id))!;
    expect(desk.agreedTo(sophie)).toBe('team');
    expect((await erasedButStanding(store.db, null)).map(({ id }) => id)).toEqual([standing]);
    const toDelete = async (who: typeof town.lead) =>
      (await desk.writing(store, who, await desk.deskChannels(store, who), NOW)).toDelete.map(({ url }) => url);
    expect([await toDelete(town.lead), await toDelete(town.karim)]).toEqual([['https://social.example/p1'], []]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { changeConversation, notePostStanding } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { hours, NOW, postIn, saidTo, type Town, townIn } from '../../test/town.ts';
import * as desk from '../index.ts';

/** So often that no other number of the test is the same. */
const OF_SOPHIE = 23;
const OF_KARIM = 13;

async function busy(town: Town): Promise<void> {
  const { store } = town.desk;
  await desk.changeExposure(
    store,
    town.lead,
    town.channel,
    { signedPerDay: 20, restMinutes: 60, pileOn: { hostile: 99, anybody: 999, minutes: 60 } },
    NOW,
  );
  for (const [who, agent, times] of [
    [town.sophie, town.agents.sophie, OF_SOPHIE],
    [town.karim, town.agents.karim, OF_KARIM],
  ] as const)
    for (let n = 0; n < times; n++) {
      const conversation = await saidTo(town, `${who.name}-${n}`, 'Alors ?');
      await changeConversation(store.db, conversation, ['open'], { state: 'taken', holder_id: agent });
      const post = await desk.writePost(town.desk, who, postIn(town, 'Oui.', { kind: 'answer', conversation }), NOW);
      const stands = { remote_version: null, url: `https://social.example/${post}`, stood_at: NOW, differs: [] };
      if (n % 2 === 0) await notePostStanding(store.db, post, { remote_id: `p${post}`, ...stands });
      else await changeConversation(store.db, conversation, ['answered'], { state: 'taken' });
    }
}

/** Every number that an answer holds, with where; ids and sizes of rows that say themselves what they are are left out. */
function numbersIn(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return /(?:^|[._])id$|_id$|\.id\b/.test(path) ? [] : [[path, value]];
  if (value instanceof Date || typeof value !== 'object' || value === null) return [];
  const entries = value instanceof Map || value instanceof Set ? [...value].entries() : Object.entries(value);
  return [...entries].flatMap(([name, inner]) => numbersIn(inner, `${path}.${name}`));
}

eachEngineAtLength('postgres', 'what a lead is shown', (engine) => {
  it('counts what nobody did: no view gives a number of one person', async () => {
    const store = await engine.open();
    const town = await townIn(store);
    await busy(town);
    const channels = await desk.deskChannels(store, town.lead);
    const conversation = (await store.db.selectFrom('conversation').select(['id', 'reference']).executeTakeFirstOrThrow()).id;
    const parts = ['open', 'answered', 'closed'] as const;
    const shown = {
      channels,
      ...Object.fromEntries(
        await Promise.all(parts.map(async (part) => [part, await desk.inbox(store, channels, { part, words: '', after: null })] as const)),
      ),
      file: await desk.conversationFile(store, channels, conversation, NOW),
      writing: await desk.writing(store, town.lead, channels, NOW),
      covers: await desk.coversOf(store, channels[0]!, Object.values(town.agents)),
      published: await desk.published(store, town.lead, channels),
      unsent: (await desk.unsentOn(store, channels)).map(({ id, state }) => ({ id, state })),
      protection: await desk.ownProtection(store, channels[0]!, NOW),
      public: await desk.whoSpeaks(store, 'mairie', NOW),
    };
    const counts = new Set([
      OF_SOPHIE,
      OF_KARIM,
      Math.ceil(OF_SOPHIE / 2),
      Math.floor(OF_SOPHIE / 2),
      Math.ceil(OF_KARIM / 2),
      Math.floor(OF_KARIM / 2),
    ]);
    expect(numbersIn(shown).filter(([, n]) => counts.has(n))).toEqual([]);
  });

  it('gives the agent alone the values that a rule went by', async () => {
    const store = await engine.open();
    const town = await townIn(store);
    await busy(town);
    const [ofLead, ofSophie] = [await desk.deskChannels(store, town.lead), await desk.deskChannels(store, town.sophie)];
    expect(await desk.ownProtection(store, ofLead[0]!, NOW)).toMatchObject({ covers: [] });
    expect(await desk.ownProtection(store, ofSophie[0]!, hours(24))).toMatchObject({ signedToday: 0 });
    expect(await desk.ownProtection(store, ofSophie[0]!, hours(1))).toMatchObject({
      signedToday: 20,
      covers: [{ grounds: [{ code: 'budget', posts: 20 }] }],
    });
  });

  it('is tried with every view that there is', () => {
    const tried = [
      'conversationFile',
      'coversOf',
      'deskChannels',
      'inbox',
      'ownProtection',
      'published',
      'unsentOn',
      'whoSpeaks',
      'writing',
    ];
    // Of these none says anything of a person: where one is, what the town's clock says, what is typed at this moment.
    const others = [
      'dueShift',
      'exchangeOf',
      // Meetings are counted a town, and are rows of whom they are with.
      'agreedMeetings',
      'heldMeeting',
      'meetingFigures',
      'meetingsIn',
      'openingHours',
      'ownMeeting',
      'proposalFor',
      'proposedMeetings',
      // One draft, for who wrote it and who is asked; how many of one's own wait; whose portraits make a picture.
      'draftFile',
      'writingCounts',
      // One post as it stands.
      'publishedPost',
      'portraitsShown',
      'composedPicture',
      'ownPortrait',
      'teamPicture',
      'knowingTowns',
      'savedReplies',
      'personaOf',
      'followExchange',
      'heardSince',
      // The id of a conversation that waits, of nobody who answered one.
      'nextQuestion',
      'panelTownNames',
      'previewConsent',
      'previewPersona',
      'previewPost',
      'publicChannels',
      'rosterBetween',
    ];
    expect(views().filter((name) => !others.includes(name))).toEqual(tried);
  });
});

/** Names of the functions that the files of `views` give. */
function views(): readonly string[] {
  return Object.keys(desk)
    .filter((name) => VIEWS.includes(name))
    .sort();
}

/** A view that is written tomorrow stands in a file of this folder. */
const FOLDER = new URL('.', import.meta.url);
const VIEWS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) =>
    [...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(/^export (?:async )?function (\w+)/gm)].map(([, view]) => view!),
  );

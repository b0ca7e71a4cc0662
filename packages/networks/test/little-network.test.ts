import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Rehearsal } from './conformance/rehearsal.ts';
import { itIsAConnector } from './conformance.ts';
import { littleNetworkTrial } from './little-network-trial.ts';

// It knows keys, edits and deletions, which the other real server of this API does not: nothing is left out.
itIsAConnector('the API of Mastodon at the network of the demonstration', littleNetworkTrial);

describe('the network of the demonstration', () => {
  let trial: Awaited<ReturnType<typeof littleNetworkTrial>>;
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    trial = await littleNetworkTrial();
    rehearsal = await Rehearsal.begin(trial);
  });
  afterAll(() => trial?.close());

  it('is read as what it says of itself', () => {
    expect(rehearsal.session.abilities).toEqual({
      limits: { most: 500, unit: 'characters', link: 23 },
      edit: true,
      remove: true,
      contentWarning: true,
      visibilities: ['public', 'unlisted'],
      pictures: { most: 4, bytes: 1_000_000, types: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'], altText: 1500 },
      profile: { name: 30, bio: 500, picture: true },
      mentions: 'polled',
      stream: false,
      once: 'by-reading-back',
      machineLabel: true,
      attest: false,
    });
  });

  it('gives more than one page of what was said, and nothing is missing between them', async () => {
    await trial.citizen.say('Il y a quelqu’un ?');
    await rehearsal.untilSaid(['Il y a quelqu’un ?']);
    const texts = Array.from({ length: 200 }, (_, at) => `Question ${at + 1} de la file`);
    for (const text of texts) await trial.citizen.say(text);
    const heard = (await rehearsal.untilSaid(texts)).map(({ text }) => text);
    expect(heard).toEqual(texts.map((text) => `@mairie ${text}`));
  });
});

import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { snacMissing } from '../../../scripts/peers/snac-peers.ts';
import { Rehearsal } from './conformance/rehearsal.ts';
import { itIsAConnector } from './conformance.ts';
import { snacTrial } from './snac-trial.ts';

const missing = snacMissing();

const atLength = (title: string, run: () => Promise<void>): void => {
  if (inject('deep')) it(title, run);
};

// Where no server can be had the sentence of `npm run snac` stands in the title.
describe.skipIf(missing !== null)(`real servers of the fediverse${missing === null ? '' : ` (left out: ${missing})`}`, () => {
  itIsAConnector('the API of Mastodon at snac', snacTrial, new Map([['too-long', 'snac takes texts of any length']]));

  describe('snac', () => {
    let trial: Awaited<ReturnType<typeof snacTrial>>;
    let rehearsal: Rehearsal;
    beforeAll(async () => {
      trial = await snacTrial();
      rehearsal = await Rehearsal.begin(trial);
    });
    afterAll(() => trial?.close());

    it('declares what it says of itself, and what it was seen to do', () => {
      expect(rehearsal.session.abilities).toEqual({
        limits: { most: 100_000, unit: 'characters', link: 32 },
        edit: true,
        remove: false,
        contentWarning: true,
        visibilities: ['public', 'unlisted'],
        pictures: {
          most: 4,
          bytes: 16_777_216,
          types: ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'],
          altText: 1500,
        },
        profile: { name: 30, bio: 500, picture: true },
        mentions: 'polled',
        stream: false,
        once: 'by-reading-back',
        machineLabel: true,
        attest: false,
      });
    });

    // Both fill the server with hundreds of posts: at length (`npm run test:deep`).
    atLength('shows the newest 64 of what was said: what is lost before them is said to be', async () => {
      const mark = randomUUID();
      await trial.citizen.say(`avant ${mark}`);
      await rehearsal.untilSaid([`avant ${mark}`]);
      const { cursor } = rehearsal;
      for (let at = 1; at <= 100; at++) await trial.citizen.say(`Question ${at} ; ${mark}`);
      const mentions = await vi.waitFor(
        async () => {
          const heard = await rehearsal.session.mentions(cursor);
          expect(heard.posts.length).toBe(64);
          return heard;
        },
        { timeout: 5 * 60_000, interval: 200 },
      );
      expect([mentions.gap, mentions.more]).toEqual([true, true]);
    });

    atLength('finds a post that may stand among its newest 256, and does not send where it cannot tell', async () => {
      const { snac, servers } = trial.peers;
      const { data } = servers[0]!;
      const post = rehearsal.post();
      await rehearsal.session.send(post, null);
      for (let at = 1; at <= 200; at++) expect(spawnSync(snac, ['note', data, 'mairie', `Message ${at}`]).status).toBe(0);
      expect((await rehearsal.sentAgain(post)).held.length).toBe(1);
      for (let at = 201; at <= 260; at++) expect(spawnSync(snac, ['note', data, 'mairie', `Message ${at}`]).status).toBe(0);
      await expect(rehearsal.sentAgain(post)).rejects.toMatchObject({ code: 'unreachable', taken: 'perhaps' });
      expect((await rehearsal.heldWith(post.text)).length).toBe(1);
    });
  });
});

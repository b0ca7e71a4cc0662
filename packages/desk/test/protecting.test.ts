import type { ActingMember } from '@beffroi/acts';
import { snacTrial } from '@beffroi/networks/testing';
import { channelById, standingPosts } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { BREZAN, snacMissing } from '../../../scripts/peers/snac-peers.ts';
import {
  agreeToEnd,
  approvePost,
  askApproval,
  type Desk,
  deskChannels,
  endShift,
  giveConsent,
  leaveChannel,
  ownProtection,
  removeAgent,
  saveDraft,
  settleHeld,
  takeShift,
  workDesk,
  writePost,
  writing,
} from '../src/index.ts';
import { NO_CONSENT, postOf, startDesk } from './trial.ts';

const missing = snacMissing();
const ARRIVAL = { timeout: 5 * 60_000, interval: 300 } as const;
const HOUR = 3_600_000;

/** Whoever put a shift on the profile died before they could note it, and the shift is over when the next one looks: the profile is as it was all the same. */
async function profileAfterCrash(
  { peers }: Awaited<ReturnType<typeof snacTrial>>,
  desk: Desk,
  { channel, sophie, work }: { readonly channel: number; readonly sophie: ActingMember; readonly work: (now?: Date) => Promise<void> },
): Promise<void> {
  const token = await peers.signIn(BREZAN, 'mairie');
  const name = async (): Promise<unknown> => {
    const { text } = await peers.ask(BREZAN, '/api/v1/accounts/verify_credentials', { token });
    return (JSON.parse(text) as { readonly display_name: unknown }).display_name;
  };
  await work();
  const before = await name();
  const until = new Date(Date.now() + 3 * HOUR);
  const shift = await takeShift(desk, sophie, { channel, planned: null, until, from: null, greeting: null, language: 'fr' }, new Date());
  await peers.put({ faults: [{ host: BREZAN, path: '/api/v1/accounts/update_credentials', kind: 'cut', times: 1 }] });
  await vi.waitFor(async () => {
    await work();
    expect(await name()).toBe(`${before} · avec Sophie`);
  }, ARRIVAL);
  await endShift(desk, sophie, shift, { closing: null, language: 'fr' }, new Date());
  await vi.waitFor(async () => {
    // The network is left alone for some seconds after what looked like a fault of its own.
    await work(new Date(Date.now() + 60_000));
    expect(await name()).toBe(before);
  }, ARRIVAL);
}

describe.skipIf(missing !== null)(`a desk that protects who speaks${missing === null ? '' : ` (left out: ${missing})`}`, () => {
  const engine = testEngine('postgres', () => undefined);
  const opened = async () => {
    const trial = await snacTrial();
    onTestFinished(() => trial.close());
    const store = await engine.open();
    const town = await startDesk(store, trial);
    const work = (now?: Date) => {
      const at = now === undefined ? {} : { now: () => now };
      return workDesk(town.desk, { until: 'idle', signal: new AbortController().signal, lease: 30_000, listen: 100, ...at });
    };
    const said = async () => (await standingPosts(store.db, town.channel, 20)).map((post) => post.said);
    return { ...town, trial, store, work, said };
  };

  if (inject('all'))
    it('signs nobody who has withdrawn since they wrote, and sends what was approved at its hour', async () => {
      const { desk, store, channel, sophie, karim, lead, work, said, trial } = await opened();
      const now = new Date();
      const later = new Date(now.getTime() + HOUR);
      await writePost(desk, sophie, postOf(channel, 'Marché samedi.', { due: later }), now);
      const draft = await saveDraft(desk, karim, postOf(channel, 'Coupure d’eau lundi.', { due: later }), now);
      await askApproval(store, karim, draft, { approver: lead.id, standIn: null, deadline: later }, now);
      await approvePost(store, lead, draft, now);
      await work();
      expect(await said()).toEqual([]);
      await giveConsent(store, sophie, channel, NO_CONSENT, now);
      await work(later);
      expect((await said()).sort()).toEqual(['Coupure d’eau lundi. – l’équipe', 'Marché samedi. – l’équipe']);
      const held = (await trial.held()).map(({ text }) => text).join('\n');
      expect(held).toContain('Marché samedi. – l’équipe');
      expect(held).not.toContain('SD');
    });

  if (inject('all'))
    it('has the team speak after an insult, tells the agent why, and names them again once two have agreed', async () => {
      const { desk, store, channel, sophie, lead, work, said, trial } = await opened();
      const until = new Date(Date.now() + 3 * HOUR);
      await takeShift(desk, sophie, { channel, planned: null, until, from: null, greeting: null, language: 'fr' }, new Date());
      await work();
      await trial.citizen.say('Vous êtes une conne.');
      const place = async () => (await deskChannels(store, sophie))[0]!;
      const cover = await vi.waitFor(async () => {
        await work();
        const { covers } = (await ownProtection(store, await place(), new Date()))!;
        expect(covers.map(({ grounds }) => grounds.map(({ code }) => code))).toEqual([['hostile-exchange']]);
        return covers[0]!.cover.id;
      }, ARRIVAL);
      await writePost(desk, sophie, postOf(channel, 'La mairie ouvre à 9 h.', { reason: null }), new Date());
      await work();
      expect(await said()).toEqual(['La mairie ouvre à 9 h. – l’équipe']);
      await agreeToEnd(store, sophie, cover, 'agent', new Date());
      await agreeToEnd(store, lead, cover, 'lead', new Date());
      await writePost(desk, sophie, postOf(channel, 'La fête commence.', { reason: null }), new Date());
      await work();
      expect((await said())[0]).toBe('La fête commence. ^SD');
    });

  it('holds what waits of who is taken off, sends it as the team when the lead says so, and gives the account back', async () => {
    const { desk, store, channel, sophie, lead, work, said, trial } = await opened();
    const agent = (await deskChannels(store, sophie))[0]!.own!.id;
    await profileAfterCrash(trial, desk, { channel, sophie, work });
    const post = await writePost(desk, sophie, postOf(channel, 'Au revoir.'), new Date());
    await removeAgent(store, lead, agent, new Date());
    await work();
    expect(await said()).toEqual([]);
    expect((await writing(store, lead, await deskChannels(store, lead), new Date())).held.map(({ id }) => id)).toEqual([post]);
    await settleHeld(store, lead, post, 'send', new Date());
    await work();
    expect(await said()).toEqual(['Au revoir. – l’équipe']);
    await leaveChannel(desk, lead, channel, new Date());
    expect(await channelById(store.db, channel)).toMatchObject({ state: 'left', sealed: null });
  });
});

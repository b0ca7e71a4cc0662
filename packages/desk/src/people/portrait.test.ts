import { crc32 } from 'node:zlib';
import { channelById } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { hours, NOW, PIXEL, type Town, townIn } from '../../test/town.ts';
import {
  changeSettings,
  composedPicture,
  coverMyself,
  deskChannels,
  giveConsent,
  givePortrait,
  NO_POLICIES,
  portraitsShown,
  removeAgent,
  teamPicture,
  withdrawPortrait,
} from '../index.ts';
import { teamPortraits } from './portrayed.ts';

const now = async ({ desk, channel }: Town) => teamPortraits(desk.store.db, (await channelById(desk.store.db, channel))!, hours(1));

eachEngineAtLength('postgres', 'the picture of an account', (engine) => {
  it('is made of the portraits of those who gave theirs and sign by more than the team, and is another one with each change', async () => {
    const town = await townIn(await engine.open());
    const { desk, channel, lead, sophie, karim, agents } = town;
    const names: string[] = [];
    const give = async (who: typeof lead, at = NOW): Promise<void> => {
      await givePortrait(desk.store, who, channel, PIXEL, at);
      names.push((await now(town)).name);
    };
    for (const who of [lead, sophie, karim]) await give(who);
    await give(sophie, hours(1));
    // The lead speaks as the team: the picture is not made otherwise.
    expect(names[0]).toBe('');
    expect(new Set(names).size).toBe(4);
    expect(await now(town)).toMatchObject({ agents: [agents.sophie, agents.karim], altText: 'Portraits de SD et KB' });
    const [place] = await deskChannels(desk.store, sophie);
    expect((await composedPicture(desk.store, place!, hours(1)))!.type).toBe('image/jpeg');
    expect(await portraitsShown(desk.store, place!, hours(1))).toMatchObject({ portraits: 2, hasOwnPicture: false, ownGiven: true });
    const { slug } = (await channelById(desk.store.db, channel))!;
    const shown = (await teamPicture(desk.store, slug, hours(1)))!;
    expect(shown.altText).toBe('Portraits de SD et KB');
    expect((await shown.compose()).type).toBe('image/jpeg');
    await withdrawPortrait(desk.store, karim, channel, hours(1));
    expect(await now(town)).toMatchObject({ agents: [agents.sophie], altText: 'Portrait de SD' });
    expect((await teamPicture(desk.store, slug, hours(1)))!.name).not.toBe(shown.name);
    expect(await teamPicture(desk.store, 'nulle-part', hours(1))).toBeNull();
  });

  it('shows nobody who is covered, has left or wants to be seen as the team, and nobody where messages bear no initials', async () => {
    const town = await townIn(await engine.open());
    const { desk, channel, lead, sophie, karim, agents } = town;
    for (const who of [sophie, karim]) await givePortrait(desk.store, who, channel, PIXEL, NOW);
    await coverMyself(desk.store, sophie, channel, null, { code: 'asked' }, NOW);
    expect((await now(town)).agents).toEqual([agents.karim]);
    const asTeam = { appearance: 'team', shownName: '', initials: '', job: '', hashtag: '', safetyGround: null } as const;
    await giveConsent(desk.store, karim, channel, asTeam, NOW);
    expect((await now(town)).agents).toEqual([]);
    await giveConsent(desk.store, karim, channel, { ...asTeam, appearance: 'pseudonym', shownName: 'Alouette' }, NOW);
    expect((await now(town)).altText).toBe('Portrait d’Alouette');
    const settings = { team: 'l’équipe', zone: 'Europe/Paris', language: 'fr', policies: NO_POLICIES };
    await changeSettings(desk.store, lead, channel, settings, NOW);
    expect((await now(town)).agents).toEqual([]);
    await changeSettings(
      desk.store,
      lead,
      channel,
      { ...settings, policies: { ...NO_POLICIES, initials: { style: '^SD', place: 'end' } } },
      NOW,
    );
    await removeAgent(desk.store, lead, agents.karim, NOW);
    expect((await now(town)).agents).toEqual([]);
  });

  it('takes no animation, nothing broken, and nothing that is too large to be opened here', async () => {
    const town = await townIn(await engine.open());
    const give = (bytes: Uint8Array) => givePortrait(town.desk.store, town.sophie, town.channel, bytes, NOW);
    const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
    await expect(give(gif)).rejects.toMatchObject({ code: 'text', details: { fault: 'portrait-type' } });
    await expect(give(Buffer.from('rien'))).rejects.toMatchObject({ details: { fault: 'picture-type' } });
    await expect(give(wide(2600, 2600))).rejects.toMatchObject({ details: { fault: 'portrait-pixels' } });
    const moving = Buffer.concat([WEBP, Buffer.from('ANMF\0\0\0\0')]);
    moving.writeUInt32LE(moving.length - 8, 4);
    await expect(give(moving)).rejects.toMatchObject({ details: { fault: 'portrait-type' } });
    await expect(give(wide(20, 20))).rejects.toMatchObject({ details: { fault: 'picture-broken' } });
  });
});

/** Four pixels of a side, of which those at the top left are red, the others blue. */
const WEBP = Buffer.from('UklGRiQAAABXRUJQVlA4TBgAAAAvA8AAAA8Qg3wc5PkPBwoBBEBBE9H/eAA=', 'base64');

/** A PNG that says another size than it has. */
function wide(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(PIXEL);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

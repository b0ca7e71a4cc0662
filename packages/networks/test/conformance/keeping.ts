import { expect, test } from 'vitest';
import { markOf, Rehearsal, refusalOf } from './rehearsal.ts';
import { type Deviation, PNG } from './trial.ts';
import { unless } from './unless.ts';

/** What is changed afterwards: posts of ours, the profile, the access. */
export function keeping(rehearsal: () => Rehearsal, title: (deviation: Deviation, words: string) => readonly [string, boolean]): void {
  test('edits a post of ours where it says so', async () => {
    const { session } = rehearsal();
    const [before, after] = [rehearsal().post(), rehearsal().post()];
    const { address } = await session.send(before, null);
    if (!session.abilities.edit) {
      expect((await refusalOf(session.edit(address.id, after.text))).code).toBe('unsupported');
      return;
    }
    const standing = await session.edit(address.id, after.text);
    expect([standing.text, standing.address.id]).toEqual([after.text, address.id]);
    expect((await rehearsal().heldWith(markOf(after.text))).map(({ id }) => id)).toEqual([address.id]);
    expect(await rehearsal().heldWith(markOf(before.text))).toEqual([]);
  });

  test('leaves pictures and warning of a post as they are when it edits its text', async () => {
    const { session } = rehearsal();
    if (!session.abilities.edit || session.abilities.pictures === null) return;
    const [before, after] = [rehearsal().post(), rehearsal().post()];
    const picture = { bytes: PNG, type: 'image/png', altText: 'Un plan de la ville' };
    const { address } = await session.send({ ...before, pictures: [picture], contentWarning: 'Travaux' }, null);
    const standing = await session.edit(address.id, after.text);
    expect(standing.differs).toEqual([]);
    const [held] = await rehearsal().heldWith(markOf(after.text));
    expect(held!.pictures).toEqual([picture.altText]);
  });

  test('removes a post of ours where it says so, and twice is no fault', async () => {
    const { session } = rehearsal();
    const post = rehearsal().post();
    const { address } = await session.send(post, null);
    if (!session.abilities.remove) {
      expect((await refusalOf(session.remove(address.id))).code).toBe('unsupported');
      return;
    }
    await session.remove(address.id);
    await session.remove(address.id);
    expect(await rehearsal().heldWith(markOf(post.text))).toEqual([]);
  });

  test('changes what others see of the account, and brings it back', async () => {
    const { session } = rehearsal();
    const before = await session.profile();
    const { name, bio } = session.abilities.profile;
    const change = {
      ...(name === null ? {} : { name: 'Ville de Brezan · Sophie' }),
      ...(bio === null ? {} : { bio: 'Sophie vous répond jusqu’à 13 h.\nUrgence & nuit : le 17 <3' }),
    };
    await session.changeProfile(change);
    expect(await session.profile()).toEqual({ ...before, ...change });
    await session.changeProfile({ name: before.name, bio: before.bio });
    expect(await session.profile()).toEqual(before);
  });

  test('leaves of the profile what is not to be changed', async () => {
    const { session } = rehearsal();
    const before = await session.profile();
    if (session.abilities.profile.picture) await session.changeProfile({ picture: { bytes: PNG, type: 'image/png', altText: '' } });
    expect(await session.profile()).toEqual(before);
  });

  test('says that the account is a machine where it says so, and takes that away, and leaves all else', async () => {
    const { session } = rehearsal();
    const before = await session.profile();
    if (!session.abilities.machineLabel) {
      expect(before.machine).toBe(false);
      return;
    }
    await session.changeProfile({ machine: true });
    expect(await session.profile()).toEqual({ ...before, machine: true });
    // Doing it twice is doing it once.
    await session.changeProfile({ machine: true });
    await session.changeProfile({ machine: false });
    expect(await session.profile()).toEqual({ ...before, machine: false });
  });

  test('says so where the profile cannot be asked for', async () => {
    await rehearsal().trial.put([{ place: 'profile', kind: 'html', times: 1 }]);
    expect((await refusalOf(rehearsal().session.profile())).code).toBe('unreachable');
  });

  test('attests another account where it says so', async () => {
    const { session } = rehearsal();
    if (!session.abilities.attest) {
      expect((await refusalOf(session.attest(session.account))).code).toBe('unsupported');
      return;
    }
    const name = await session.attest(session.account);
    expect(name).not.toBe('');
    await session.unattest(name);
  });

  test('gives the access back, and knows afterwards that it has none', async () => {
    const other = await Rehearsal.begin(rehearsal().trial);
    await other.session.revoke();
    expect((await refusalOf(other.session.profile())).code).toBe('revoked');
    await rehearsal().session.profile();
  });

  const [taken, cannot] = title('take-back', 'knows that its access was taken back, whatever it does then');
  unless(cannot)(taken, async () => {
    const other = await Rehearsal.begin(rehearsal().trial);
    const post = other.post();
    await other.trial.takeBack(other.credentials);
    const { session } = other;
    const refusals = [
      await refusalOf(session.send(post, null)),
      await refusalOf(session.mentions(null)),
      await refusalOf(session.profile()),
      await refusalOf(session.changeProfile({ name: 'Personne' })),
    ];
    expect(refusals.map(({ code, taken }) => `${code} ${taken}`)).toEqual(Array.from({ length: 4 }, () => 'revoked no'));
  });
}

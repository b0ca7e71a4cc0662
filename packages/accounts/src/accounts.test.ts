import { memberActor, TERMINAL } from '@beffroi/acts';
import { type Posting, postRoomOf } from '@beffroi/post';
import { accountByEmail, actLogRows, type Store, updateAccount } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import { changePassword, changePosition, closeAccount, rename, reopenAccount } from './change.ts';
import { knowDevice } from './device.ts';
import { dropLateForm, keepLateForm, keptLateForm } from './late-form.ts';
import { DAY, DRAFT_LIFE, FIRST_LINK_LIFE, HOUR, INVITATION_LIFE, SESSION_IDLE, SESSION_MOST } from './limits.ts';
import { answerLink, firstLink, invite, type LinkTold, resetLink, showLink, withdrawInvitation } from './links.ts';
import { addPasskey, askForPasskey, askForSignIn, signInByPasskey } from './passkey.ts';
import { people, resetMail } from './people.ts';
import { liveSessions, showSession, signOut, signOutEverywhere } from './session.ts';
import { networkOf, signInByPassword, waitForStep } from './sign-in.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const after = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);
const HERE = { address: '192.0.2.7', agent: 'Firefox' };
const PASSWORD = 'quatre bateaux rentrent au port';
const CODER = { roles: ['coder' as const], territories: [] };

eachEngineAtLength('postgres', 'accounts', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const first = async () =>
    answerLink(
      store,
      (await firstLink(store, TERMINAL, NOW))!,
      { email: 'Anne@Beffroi.example ', name: ' Anne  Le Goff', password: PASSWORD },
      HERE,
      NOW,
    );
  const invited = async (email: string, position: Parameters<typeof invite>[2] | typeof CODER = CODER) =>
    answerLink(
      store,
      await invite(store, TERMINAL, { ...position, email, name: 'Luc' }, NOW),
      { email: null, name: null, password: PASSWORD },
      HERE,
      NOW,
    );
  const log = async () => (await actLogRows(store.db, {}, null, 99)).map(({ act, actor }) => `${act} by ${actor}`).reverse();
  const enter = (email: string, password = PASSWORD, now = NOW, from = HERE) => signInByPassword(store, email, password, from, now);

  describe('the first link', () => {
    it('makes the first administrator, signed in, and is then worth nothing', async () => {
      const secret = (await firstLink(store, TERMINAL, NOW))!;
      expect(await showLink(store, secret, NOW)).toEqual({
        kind: 'first',
        email: null,
        name: null,
        roles: ['administrator'],
        territories: [],
      });
      const said = { email: 'Anne@Beffroi.example ', name: ' Anne  Le Goff', password: PASSWORD };
      const { account, secret: session } = await answerLink(store, secret, said, HERE, NOW);
      expect(account).toMatchObject({ email: 'anne@beffroi.example', name: 'Anne Le Goff', roles: ['administrator'] });
      expect((await showSession(store, session, NOW))?.kind).toBe('live');
      await expect(answerLink(store, secret, said, HERE, NOW)).rejects.toMatchObject({ code: 'link-gone' });
      expect(await firstLink(store, TERMINAL, NOW)).toBeNull();
      expect(await log()).toEqual(['account.first-link by terminal', 'account.made by Anne Le Goff', 'session.started by Anne Le Goff']);
    });

    it('is given anew at each start until it is used, and the one before is worth nothing', async () => {
      const [one, two] = [(await firstLink(store, TERMINAL, NOW))!, (await firstLink(store, TERMINAL, NOW))!];
      expect(await showLink(store, one, NOW)).toBeNull();
      expect(await showLink(store, two, after(FIRST_LINK_LIFE - 1))).not.toBeNull();
      expect(await showLink(store, two, after(FIRST_LINK_LIFE))).toBeNull();
    });

    it('stays good when the password is refused', async () => {
      const secret = (await firstLink(store, TERMINAL, NOW))!;
      const weak = answerLink(store, secret, { email: 'a@b.example', name: 'A', password: 'motdepasse2026' }, HERE, NOW);
      await expect(weak).rejects.toMatchObject({ code: 'password-common' });
      expect(await showLink(store, secret, NOW)).not.toBeNull();
    });

    it('makes one account when two answer it at once', async () => {
      const secret = (await firstLink(store, TERMINAL, NOW))!;
      const answers = ['a@b.example', 'c@d.example'].map((email) =>
        answerLink(store, secret, { email, name: 'X', password: PASSWORD }, HERE, NOW).catch((error) => error.code),
      );
      expect((await Promise.all(answers)).filter((answer) => answer === 'link-gone')).toHaveLength(1);
    });
  });

  describe('an invitation', () => {
    it('makes an account in the role that it promises, at the address that it was made for', async () => {
      const { account } = await invited('Luc@Ville.example', { roles: ['representative'], territories: ['35238', '2a004'] } as never);
      expect(account).toMatchObject({ email: 'luc@ville.example', roles: ['representative'], territories: ['2A004', '35238'] });
    });

    it('may be of a body of several communes, by its SIREN', async () => {
      const { account } = await invited('ines@interco.example', { roles: ['facilitator'], territories: ['243 500 139', '35238'] } as never);
      expect(account).toMatchObject({ roles: ['facilitator'], territories: ['243500139', '35238'] });
    });

    it('is replaced by the next one, can be withdrawn, and expires', async () => {
      const person = { ...CODER, email: 'luc@ville.example', name: 'Luc' };
      const one = await invite(store, TERMINAL, person, NOW);
      const two = await invite(store, TERMINAL, person, NOW);
      expect([await showLink(store, one, NOW), await showLink(store, two, after(INVITATION_LIFE))]).toEqual([null, null]);
      expect(await showLink(store, two, NOW)).toMatchObject({ email: 'luc@ville.example' });
      await withdrawInvitation(store, TERMINAL, 'luc@ville.example', NOW);
      expect(await showLink(store, two, NOW)).toBeNull();
    });

    it('is refused for a position that is none', async () => {
      for (const [code, position] of [
        ['no-role', { roles: [], territories: [] }],
        ['no-territory', { roles: ['representative'], territories: [] }],
        ['no-territory', { roles: ['representative'], territories: ['Rennes'] }],
        ['no-territory', { roles: ['facilitator'], territories: ['243500138'] }],
        ['territory-without-representative', { roles: ['coder'], territories: ['35238'] }],
      ] as const) {
        await expect(invite(store, TERMINAL, { ...position, email: 'a@b.example', name: 'A' }, NOW)).rejects.toMatchObject({ code });
      }
      expect(await log()).toEqual([]);
    });

    it('is refused for an address that has an account', async () => {
      await invited('luc@ville.example');
      await expect(invited('LUC@ville.example')).rejects.toMatchObject({ code: 'known-email' });
    });

    it('leaves no secret in the database', async () => {
      const secret = await invite(store, TERMINAL, { ...CODER, email: 'a@b.example', name: 'A' }, NOW);
      const rows = await store.db.selectFrom('one_time_link').selectAll().execute();
      const entries = await actLogRows(store.db, {}, null, 9);
      expect(JSON.stringify([rows, entries])).not.toContain(secret);
    });
  });

  describe('signing in by password', () => {
    it('opens a session with a new secret each time', async () => {
      await first();
      const [one, two] = [await enter('anne@beffroi.example'), await enter(' ANNE@beffroi.example')];
      if (one.kind !== 'signed-in' || two.kind !== 'signed-in') throw new Error('not signed in');
      expect(one.signedIn.secret).not.toBe(two.signedIn.secret);
      expect(one.signedIn.secret.length).toBeGreaterThanOrEqual(43);
      expect(await liveSessions(store, one.signedIn.account, NOW)).toHaveLength(3);
    });

    it('says the same of a wrong password, an unknown address and a closed account', async () => {
      const { account } = await first();
      await invited('luc@ville.example');
      await closeAccount(store, memberActor(account, null), 2, NOW);
      expect([await enter('anne@beffroi.example', 'x'), await enter('eve@ailleurs.example'), await enter('luc@ville.example')]).toEqual([
        { kind: 'wrong' },
        { kind: 'wrong' },
        { kind: 'wrong' },
      ]);
    });

    it('makes who guesses wait, longer and longer, also with the right password, and from elsewhere', async () => {
      await first();
      for (const _ of [1, 2, 3, 4, 5]) expect(await enter('anne@beffroi.example', 'x')).toEqual({ kind: 'wrong' });
      expect(await enter('anne@beffroi.example')).toEqual({ kind: 'wait', milliseconds: 15_000 });
      expect(await enter('anne@beffroi.example', PASSWORD, NOW, { ...HERE, address: '198.51.100.1' })).toMatchObject({ kind: 'wait' });
      expect(await enter('anne@beffroi.example', PASSWORD, after(15_000))).toMatchObject({ kind: 'signed-in' });
      // It succeeded: the count begins anew.
      expect(await enter('anne@beffroi.example', 'x', after(15_001))).toEqual({ kind: 'wrong' });
    });

    it('lets the owner in from a browser that is known, whoever guesses elsewhere, and counts wrong ones there for themselves', async () => {
      const { account } = await first();
      const device = await knowDevice(store, account.id, null, NOW);
      const here = (password: string, now = NOW, secret = device) =>
        signInByPassword(store, 'anne@beffroi.example', password, HERE, now, secret);
      for (const _ of [1, 2, 3, 4, 5]) await enter('anne@beffroi.example', 'x');
      expect((await enter('anne@beffroi.example')).kind).toBe('wait');
      expect((await here(PASSWORD)).kind).toBe('signed-in');
      // It opens nothing to others: who guesses waits as before, with another browser's secret too.
      expect((await enter('anne@beffroi.example')).kind).toBe('wait');
      expect((await here(PASSWORD, NOW, 'another')).kind).toBe('wait');
      for (const _ of [1, 2, 3, 4, 5]) expect(await here('x')).toEqual({ kind: 'wrong' });
      expect(await here(PASSWORD)).toEqual({ kind: 'wait', milliseconds: 15_000 });
      // Ending all sessions forgets the browsers too.
      await signOutEverywhere(store, memberActor(account, null), 0, NOW);
      expect(await store.db.selectFrom('known_device').selectAll().execute()).toEqual([]);
    });

    it('makes an address wait that tries many accounts; right passwords count for nothing, and passkeys are asked all the same', async () => {
      await first();
      for (let n = 0; n < 35; n++) expect((await enter('anne@beffroi.example')).kind).toBe('signed-in');
      for (let n = 0; n < 30; n++) expect(await enter(`a${n}@b.example`, 'x')).toEqual({ kind: 'wrong' });
      expect(await enter('another@b.example')).toEqual({ kind: 'wait', milliseconds: 10_000 });
      expect(await waitForStep(store, HERE, NOW)).toBe(0);
    });

    it('gives a password its new hash when the parameters have changed', async () => {
      const { account } = await first();
      // The same words, hashed with other parameters.
      const { argon2id } = await import('hash-wasm');
      const old = await argon2id({
        password: PASSWORD,
        salt: new Uint8Array(16),
        memorySize: 1024,
        iterations: 1,
        parallelism: 1,
        hashLength: 32,
        outputType: 'encoded',
      });
      await updateAccount(store.db, account.id, { password: old });
      expect((await enter('anne@beffroi.example')).kind).toBe('signed-in');
      expect((await accountByEmail(store.db, 'anne@beffroi.example'))?.password).toMatch(/m=19456,t=2,p=1/);
    });
  });

  describe('a session', () => {
    it('ends without use, and at the latest after its longest time, but still tells whose it was', async () => {
      const { secret, account } = await first();
      expect((await showSession(store, secret, after(SESSION_IDLE)))?.kind).toBe('live');
      for (let at = SESSION_IDLE; at < SESSION_MOST; at += HOUR) expect((await showSession(store, secret, after(at)))?.kind).toBe('live');
      expect(await showSession(store, secret, after(SESSION_MOST))).toMatchObject({ kind: 'late', account: { id: account.id } });
      const other = await enter('anne@beffroi.example');
      if (other.kind !== 'signed-in') throw new Error('not signed in');
      expect((await showSession(store, other.signedIn.secret, after(SESSION_IDLE + 1)))?.kind).toBe('late');
      expect(await showSession(store, 'another', NOW)).toBeNull();
    });

    it('ends when one signs out, here or everywhere', async () => {
      const { secret, account, sessionId } = await first();
      const other = await enter('anne@beffroi.example');
      if (other.kind !== 'signed-in') throw new Error('not signed in');
      expect(await signOutEverywhere(store, memberActor(account, null), sessionId, NOW)).toBe(1);
      expect((await showSession(store, other.signedIn.secret, NOW))?.kind).toBe('late');
      expect((await showSession(store, secret, NOW))?.kind).toBe('live');
      await signOut(store, memberActor(account, null), sessionId, NOW);
      expect((await showSession(store, secret, NOW))?.kind).toBe('late');
    });
  });

  describe('changes', () => {
    it('never leave the house without an administrator', async () => {
      const { account } = await first();
      const actor = memberActor(account, null);
      await expect(closeAccount(store, actor, account.id, NOW)).rejects.toMatchObject({ code: 'last-administrator' });
      await expect(changePosition(store, actor, account.id, CODER, NOW)).rejects.toMatchObject({ code: 'last-administrator' });
      await invited('luc@ville.example', { roles: ['administrator'], territories: [] } as never);
      // Both leave at the same moment: one of them stays.
      const leaving = [1, 2].map((id) =>
        closeAccount(store, actor, id, NOW).then(
          () => 'left',
          (error) => error.code,
        ),
      );
      expect((await Promise.all(leaving)).sort()).toEqual(['last-administrator', 'left']);
    });

    it('of roles are noted with what was before and after', async () => {
      const { account } = await first();
      await invited('luc@ville.example');
      await changePosition(store, memberActor(account, '192.0.2.7'), 2, { roles: ['adjudicator', 'coder'], territories: [] }, NOW);
      const [entry] = await actLogRows(store.db, { act: 'account.changed' }, null, 1);
      expect(entry).toMatchObject({
        actor: 'Anne Le Goff',
        subject: 'account:2',
        address: '192.0.2.7',
        details: { before: { roles: ['coder'] }, after: { roles: ['coder', 'adjudicator'] } },
      });
    });

    it('close an account with its sessions and links, and open it again', async () => {
      const { account } = await first();
      const luc = await invited('luc@ville.example');
      const reset = await resetLink(store, memberActor(account, null), luc.account.id, NOW);
      await closeAccount(store, memberActor(account, null), luc.account.id, NOW);
      expect((await showSession(store, luc.secret, NOW))?.kind).toBe('late');
      expect(await showLink(store, reset, NOW)).toBeNull();
      await reopenAccount(store, memberActor(account, null), luc.account.id, NOW);
      expect((await enter('luc@ville.example')).kind).toBe('signed-in');
    });

    it('of the password want the present one, and end the other sessions', async () => {
      const { account, secret, sessionId } = await first();
      const other = await enter('anne@beffroi.example');
      const wanted = 'la marée monte sur la digue';
      const change = (present: string) => changePassword(store, memberActor(account, null), { present, wanted }, sessionId, NOW);
      await expect(change('x')).rejects.toMatchObject({ code: 'wrong-password' });
      await change(PASSWORD);
      for (const _ of [1, 2, 3, 4, 5]) await change('x').catch(() => {});
      await expect(change(wanted)).rejects.toMatchObject({ code: 'too-often' });
      expect((await showSession(store, secret, NOW))?.kind).toBe('live');
      if (other.kind === 'signed-in') expect((await showSession(store, other.signedIn.secret, NOW))?.kind).toBe('late');
      expect([(await enter('anne@beffroi.example')).kind, (await enter('anne@beffroi.example', wanted)).kind]).toEqual([
        'wrong',
        'signed-in',
      ]);
      expect(JSON.stringify(await actLogRows(store.db, {}, null, 99))).not.toMatch(/argon2|marée|bateaux/);
    });

    it('of a forgotten password go by a link, once, and end all sessions', async () => {
      const { account, secret } = await first();
      const link = await resetLink(store, TERMINAL, account.id, NOW);
      await answerLink(store, link, { email: null, name: null, password: 'la marée monte sur la digue' }, HERE, after(HOUR));
      expect((await showSession(store, secret, after(HOUR)))?.kind).toBe('late');
      expect(await showLink(store, link, after(HOUR))).toBeNull();
      const stale = await resetLink(store, TERMINAL, account.id, NOW);
      expect(await showLink(store, stale, after(DAY))).toBeNull();
    });

    it('of one’s name are noted, and nothing is when nothing changes', async () => {
      const { account } = await first();
      await rename(store, memberActor(account, null), ' Anne Morvan ', NOW);
      await rename(store, memberActor({ ...account, name: 'Anne Morvan' }, null), 'Anne Morvan', NOW);
      expect((await log()).filter((line) => line.startsWith('account.renamed'))).toHaveLength(1);
      await expect(rename(store, memberActor(account, null), ' ', NOW)).rejects.toMatchObject({ code: 'bad-name' });
    });
  });

  describe('a form that came too late', () => {
    const DRAFT = { action: '/answer', fields: [['reason', 'Ça marche, voyez : https://x.example/é'] as const, ['level', '3'] as const] };
    let anne: Account;
    beforeEach(async () => {
      ({ account: anne } = await first());
    });

    it('is given back to the same account on the same page, and to nobody and nowhere else', async () => {
      const secret = (await keepLateForm(store, anne, '/atelier/a', DRAFT, NOW))!;
      expect(await keptLateForm(store, anne, '/atelier/a', secret, NOW)).toEqual(DRAFT);
      const { account: luc } = await invited('luc@ville.example');
      expect(await keptLateForm(store, luc, '/atelier/a', secret, NOW)).toBeNull();
      expect(await keptLateForm(store, anne, '/atelier/b', secret, NOW)).toBeNull();
      expect(await keptLateForm(store, anne, '/atelier/a', `${secret}x`, NOW)).toBeNull();
      expect(await keptLateForm(store, anne, '/atelier/a', secret, after(DRAFT_LIFE))).toBeNull();
      await dropLateForm(store, secret);
      expect(await keptLateForm(store, anne, '/atelier/a', secret, NOW)).toBeNull();
    });

    it('cannot be read in the database', async () => {
      await keepLateForm(store, anne, '/atelier/a', DRAFT, NOW);
      expect(JSON.stringify(await store.db.selectFrom('draft').selectAll().execute())).not.toMatch(/marche|answer/);
    });

    it('is not kept when it is too long, or one too many', async () => {
      const long = { action: '', fields: [['text', 'x'.repeat(200_001)] as const] };
      expect(await keepLateForm(store, anne, '/atelier/a', long, NOW)).toBeNull();
      for (let n = 0; n < 20; n++) expect(await keepLateForm(store, anne, '/atelier/a', DRAFT, NOW)).not.toBeNull();
      expect(await keepLateForm(store, anne, '/atelier/a', DRAFT, NOW)).toBeNull();
    });
  });

  describe('a link that goes by mail', () => {
    const told: LinkTold[] = [];
    const posting: Posting<LinkTold> = {
      post: postRoomOf({
        BEFFROI_SMTP: 'smtp://127.0.0.1:9',
        BEFFROI_MAIL_FROM: 'b@beffroi.example',
        BEFFROI_MAIL_KEY: Buffer.alloc(32, 1).toString('base64'),
      })!,
      language: 'fr',
      letter: (link) => {
        told.push(link);
        return { subject: 'Lien', text: link.secret };
      },
    };
    const luc = { ...CODER, email: 'luc@beffroi.example', name: 'Luc' };

    it('is written with the invitation, sealed, good as long as the link, and stands in the log without it', async () => {
      const secret = await invite(store, TERMINAL, luc, NOW, posting);
      expect(told.at(-1)).toMatchObject({ secret, name: 'Luc', expires: after(INVITATION_LIFE) });
      const mails = await store.db.selectFrom('mail').selectAll().execute();
      expect(mails).toMatchObject([{ purpose: 'invitation', state: 'waiting', give_up_at: after(INVITATION_LIFE), account_id: null }]);
      expect(JSON.stringify(mails)).not.toMatch(new RegExp(`${secret}|luc@`));
      expect((await people(store, NOW)).invitations).toMatchObject([{ name: 'Luc', mail: { state: 'waiting' } }]);
      const [row] = await actLogRows(store.db, {}, null, 1);
      expect(row).toMatchObject({ act: 'account.invited', details: { by: 'mail' } });
      expect(JSON.stringify(row)).not.toContain(secret);
    });

    it('is not sent once the invitation is withdrawn, or another takes its place', async () => {
      await invite(store, TERMINAL, luc, NOW, posting);
      await invite(store, TERMINAL, luc, after(HOUR), posting);
      await withdrawInvitation(store, TERMINAL, luc.email, after(2 * HOUR));
      const mails = await store.db.selectFrom('mail').select(['state', 'trouble', 'sealed']).execute();
      expect(mails).toEqual([1, 2].map(() => ({ state: 'given-up', trouble: 'withdrawn', sealed: null })));
    });

    it('is written for who forgot a password, and the last one alone is sent', async () => {
      const { account } = await first();
      await resetLink(store, TERMINAL, account.id, NOW, posting);
      await resetLink(store, TERMINAL, account.id, after(HOUR), posting);
      expect((await store.db.selectFrom('mail').select('state').orderBy('id').execute()).map(({ state }) => state)).toEqual([
        'given-up',
        'waiting',
      ]);
      expect(await resetMail(store, account.id)).toMatchObject({ state: 'waiting', to: 'Anne Le Goff' });
    });

    it('is refused for an address that holds more than one, and nobody is invited', async () => {
      const two = { ...luc, email: 'luc@beffroi.example,eve@beffroi.example' };
      await expect(invite(store, TERMINAL, two, NOW, posting)).rejects.toMatchObject({ code: 'bad-email' });
      expect((await people(store, NOW)).invitations).toEqual([]);
    });
  });

  describe('a passkey', () => {
    const SITE = { origin: 'https://beffroi.example', host: 'beffroi.example' };

    it('is asked for with the account’s handle, which tells nothing, and a new challenge each time', async () => {
      const { account } = await first();
      const [one, two] = [await askForPasskey(store, account, SITE, NOW), await askForSignIn(store, SITE, NOW)];
      expect(one.options).toMatchObject({
        rp: { id: 'beffroi.example' },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      const { challenge, user } = one.options as { challenge: string; user: { id: string } };
      expect(Buffer.from(user.id, 'base64url')).toHaveLength(32);
      expect((two.options as { challenge: string }).challenge).not.toBe(challenge);
    });

    it('is refused when the answer is none, and its question is good once', async () => {
      const { account } = await first();
      const empty = '{"id":"eA","rawId":"eA","type":"public-key","response":{}}';
      for (const answer of ['', 'null', '{}', '[]', '{"id":"x"}', '{"id":7}', empty, '\u0000']) {
        const given = { secret: (await askForPasskey(store, account, SITE, NOW)).secret, answer, name: 'clé' };
        const adding = addPasskey(store, memberActor(account, null), given, SITE, NOW);
        await expect(adding, answer).rejects.toMatchObject({ code: 'passkey-refused' });
        const { secret } = await askForSignIn(store, SITE, NOW);
        const entering = () => signInByPasskey(store, { secret, answer }, SITE, HERE, NOW);
        await expect(entering(), answer).rejects.toMatchObject({ code: 'passkey-refused' });
        await expect(entering(), answer).rejects.toMatchObject({ code: 'step-gone' });
      }
    });
  });
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:1:2::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('counts attempts of %s for %s', (address, network) => expect(networkOf(address)).toBe(network));

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Account,
  addPasskey,
  answerLink,
  askForPasskey,
  changePassword,
  changePosition,
  closeAccount,
  endSessionsOf,
  firstLink,
  type Identity,
  invite,
  type PasskeyQuestion,
  removePasskey,
  rename,
  reopenAccount,
  resetLink,
  signInByIdentity,
  signInByPassword,
  signOut,
  signOutEverywhere,
  withdrawInvitation,
} from '@beffroi/accounts';
import {
  ACT_TABLE,
  ACTS,
  type Act,
  type ActingMember,
  type Actor,
  HOUSE_KEEPER,
  memberActor,
  type Right,
  ROLE_TABLE,
  type RoleRow,
  TERMINAL,
  visitorActor,
} from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { askCheckup, liftObjection, noteObjection } from '@beffroi/checkups';
import type { Instrument, ReviewKind } from '@beffroi/instrument';
import { addWebhook, dropWebhook, webhooksShown } from '@beffroi/news';
import { hurryMail, noteBounces, postRoomOf, sendTestMail } from '@beffroi/post';
import { addFiles, noteList } from '@beffroi/programmes/gather';
import {
  adjudicate,
  answerContest,
  answerItem,
  askDraw,
  contestAsTown,
  contestAsVisitor,
  endReply,
  findingKind,
  forgetContact,
  openReply,
  planReview,
  publishWave,
  setEmbargo,
} from '@beffroi/review';
import { actLogRows, backup, noteSites, openStore, type Store, type StorePlace } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { eraseWords, keepHouse, publishSite, restoreBackup } from '@beffroi/upkeep';
import { type AccountNote, accessKeys, giveAccess, registerAccounts, takeBackAccess } from '@beffroi/voice/gather';
import {
  addToPanel,
  askImport,
  assessWave,
  cancelImport,
  closeWave,
  importSites,
  makePanel,
  openWave,
  pauseWave,
  resumeWave,
  retryWave,
  startWave,
  takeArchive,
} from '@beffroi/waves';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { TABLES } from '../packages/store/src/backup/tables.ts';
import { everything as rowsOf } from '../packages/store/test/rows.ts';
import { DESK_CASES } from './support/desk-acts.ts';
import { HOUSE, isSource, textOf, written } from './support/house.ts';
import { IDEA_CASES } from './support/idea-acts.ts';
import { newKey } from './support/passkey.ts';
import { PLAN_CASES } from './support/plan-acts.ts';
import { SURVEY_CASES } from './support/survey-acts.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const LATER = new Date('2026-12-24T10:00:00Z');
const HERE = { address: '192.0.2.7', agent: null };
const PASSWORD = 'quatre bateaux rentrent au port';
const TOWN = '99001';

/** A post room, so that acts which cause a mail are seen to write it with them or not at all. */
const POST = postRoomOf({
  BEFFROI_SMTP: 'smtp://127.0.0.1:9',
  BEFFROI_MAIL_FROM: 'b@beffroi.example',
  BEFFROI_MAIL_KEY: Buffer.alloc(32, 1).toString('base64'),
})!;
const LETTER = { subject: 'Essai', text: 'Essai.' };
const posting = { post: POST, language: 'fr', letter: () => LETTER };

/** A house in which everybody may have a town measured. */
const FILE = { source: 'sites.csv', bytes: Buffer.from('ville;site\n35238;https://rennes.example/\n'), skip: false, now: NOW };
const CHECKUPS = { who: 'public', contact: 'a@example.org', never: [], via: null } as const;
/** Of nobody in these cases. */
const ANOTHER_TOWN = '99777';
const MEMBER = {
  territory: TOWN,
  name: 'Valdor',
  population: 900,
  department: '99',
  region: '99',
  epci: null,
  stratum: 'under-50000',
} as const;

/** Has no role, and no account. */
const NOBODY: Actor = { id: null, name: 'nobody', address: null, roles: [], territories: [] };

/** Measures nothing: these waves are opened, and closed with what they have. */
const instrumentOf = (version: string): Instrument => ({
  id: 'trial',
  name: { fr: 'Essai', en: 'Trial' },
  catalogue: [{ id: 'one', family: 'all', title: { fr: 'Un', en: 'One' }, ceilings: [5] } as unknown as Instrument['catalogue'][number]],
  rubric: { version, digest: `rubric-${version}` },
  figures: { keep: async () => undefined } as unknown as NonNullable<Instrument['figures']>,
  measure: () => Promise.reject(new Error('measures nothing')),
  judge: () => Promise.reject(new Error('judges nothing')),
});
const TRIAL = instrumentOf('1.0.0');

/** What a case is given: a house with people in it. */
interface World {
  readonly store: Store;
  readonly folder: string;
  readonly anne: Account;
  readonly boss: ActingMember;
  readonly mayor: ActingMember;
  readonly judge: ActingMember;
}

/** One act: what must be so before, then how it is done. */
interface Case {
  /** Names of the verbs that it stands for. */
  readonly verbs: readonly string[];
  /** Who does it here, and stands in the row. */
  readonly by: (world: World) => Actor;
  /** Anybody may: the way in. The verb is given nobody who acts, so that nobody can be refused. */
  readonly open?: true;
  /** Tables that a broken attempt may change: what is counted against guessing, a long verb's steps on the way. */
  readonly leaves?: readonly string[];
  readonly prepare?: (world: World) => Promise<unknown>;
  readonly act: (world: World, actor: Actor) => Promise<unknown>;
}

const as = (actor: Actor): ActingMember => actor as ActingMember;
const boss = (world: World): Actor => world.boss;
const terminal = (): Actor => TERMINAL;
const objection = { reason: 'Le formulaire existe.', link: 'https://www.ville.fr/formulaire' };
const mark = (world: { readonly waveId: number }) => ({ waveId: world.waveId, territory: TOWN, indicator: 'one' });

async function opened({ store }: World, name = 'w'): Promise<void> {
  const member = { territory: TOWN, name: 'Valdor', population: 10, department: '99', region: '99', epci: null, stratum: 'under-50000' };
  await makePanel(store, TERMINAL, { name: 'p', rule: {}, vintage: 2026, createdAt: NOW, members: [member] });
  await noteSites(store.db, [{ territory: TOWN, url: 'https://valdor.example/' }], { source: 'x', now: NOW });
  await openWave(store, TERMINAL, waveNamed(name));
}

const waveNamed = (name: string) => ({ name, panel: 'p', instrument: TRIAL, dated: NOW, options: { userAgent: 'x' }, now: NOW });
const closing = ({ folder }: World) => ({
  name: 'w',
  archiveStore: folderArchiveStore(folder),
  instruments: [TRIAL],
  unfinished: true,
  now: NOW,
});

/** A closed wave with one mark. */
async function closed(world: World): Promise<{ readonly waveId: number }> {
  const { db } = world.store;
  await opened(world);
  const wave = await db.selectFrom('wave').select('id').executeTakeFirstOrThrow();
  const series = await db.selectFrom('series').select('id').executeTakeFirstOrThrow();
  await db
    .insertInto('capture')
    .values({
      ...{ wave_id: wave.id, territory: TOWN, attempt: 1, archive: 'w/a.warc.gz', digest: 'd', bytes: 1, home: null, ended: 'done' },
      ...{ requests: 1, pages: 1, documents: 0, renderings: 0, obstacles: '{}', traits: '{}', began_at: NOW, ended_at: NOW, worker: 'w' },
    })
    .execute();
  await db
    .insertInto('judgement')
    .values({ series_id: series.id, territory: TOWN, attempt: 1, findings: '[]', digest: 'd', judged_at: NOW })
    .execute();
  await db
    .insertInto('observation')
    .values({
      ...{ series_id: series.id, territory: TOWN, indicator: 'one', kind: 'level', level: 1, ceiling: 5, confidence: 1 },
      ...{ provider: null, obstacle: null, reason: 'form', evidence: 'e' },
    })
    .execute();
  await closeWave(world.store, TERMINAL, closing(world));
  return { waveId: wave.id };
}

/** A wave that the towns may answer, or that everybody sees, with a contest of one of its marks. */
async function contested(world: World, published = false): Promise<{ readonly waveId: number; readonly contest: number }> {
  const { store, mayor } = world;
  const { waveId } = await closed(world);
  if (published) await publishWave(store, TERMINAL, waveId, NOW);
  else await openReply(store, TERMINAL, waveId, LATER, NOW);
  const contest = published
    ? await contestAsVisitor(store, mark({ waveId }), { ...objection, email: 'x@y.example' }, '192.0.2.9', NOW)
    : await contestAsTown(store, mayor, mark({ waveId }), objection, NOW);
  return { waveId, contest };
}

const PLACE = { territory: TOWN, election: { year: 2026, round: 1 as const }, key: 'ensemble', name: 'Ensemble', head: null, label: null };
const takingOf = ({ store, folder }: World, actor: Actor) => ({
  ...{ store, actor, archiveStore: folderArchiveStore(folder), folder: join(folder, 'work'), ocr: null, source: 'essai', now: NOW },
});

const VOICE: AccountNote = {
  ...{ territory: TOWN, key: 'mastodon-mairie', network: 'mastodon', address: null, handle: '@mairie@social.valdor.example' },
  ...{ name: null, state: 'found' },
};
const GIVEN = { territory: TOWN, key: VOICE.key, secret: 'un-jeton-de-la-ville' };
const ACCESS_KEYS = accessKeys({ BEFFROI_DESK_KEY: Buffer.alloc(32, 7).toString('base64') });

const SITE = { origin: 'https://beffroi.example', host: 'beffroi.example' };
const asked: PasskeyQuestion[] = [];

/** What a case prepared, for its act. */
let made = { waveId: 0, contest: 0, item: 0, review: 0, secret: '', sessionId: 0 };

const KIND = findingKind(TRIAL);
/** A kind of which somebody chooses how much is drawn. */
const SIZED: ReviewKind = { ...(KIND as ReviewKind), sizes: [{ id: 'one', title: { fr: '', en: '' }, usual: 1, most: 9 }] };
const ANSWER = { answer: { kind: 'level', level: 2 }, proof: null, remark: 'Vu.', supersedes: null };

const seriesIn = async ({ db }: Store) => db.selectFrom('series').selectAll().executeTakeFirstOrThrow();

/** A mark of a closed wave that people are asked for. */
async function drawn(world: World): Promise<void> {
  keep(await closed(world));
  await planReview(world.store, world.judge, KIND, await seriesIn(world.store), NOW);
  keep({ item: (await world.store.db.selectFrom('review_item').select('id').executeTakeFirstOrThrow()).id });
}

function keep(some: Partial<typeof made>): void {
  made = { ...made, ...some };
}

const luc = { email: 'luc@ville.example', name: 'Luc', roles: ['coder' as const], territories: [] };
const identity: Identity = {
  ...{ issuer: 'https://id.example', subject: 's', email: 'anne@ville.example', emailVerified: true, name: 'Anne', idToken: 't' },
};

const CASES: Readonly<Partial<Record<Act, Case>>> = {
  'account.first-link': {
    verbs: ['firstLink'],
    by: terminal,
    prepare: ({ store }) =>
      store.db
        .updateTable('account')
        .set({ roles: ['coder'] })
        .execute(),
    act: ({ store }, actor) => firstLink(store, actor, NOW),
  },
  'account.invited': { verbs: ['invite'], by: boss, act: ({ store }, actor) => invite(store, actor, luc, NOW, posting) },
  'account.invitation-withdrawn': {
    verbs: ['withdrawInvitation'],
    by: boss,
    prepare: ({ store }) => invite(store, TERMINAL, luc, NOW, posting),
    act: ({ store }, actor) => withdrawInvitation(store, actor, luc.email, NOW),
  },
  'account.made': {
    verbs: ['answerLink'],
    by: () => memberActor({ id: 6, name: 'Luc', roles: ['coder'], territories: [] }, HERE.address),
    open: true,
    prepare: async ({ store }) => keep({ secret: await invite(store, TERMINAL, luc, NOW) }),
    act: ({ store }) => answerLink(store, made.secret, { email: null, name: null, password: PASSWORD }, HERE, NOW),
  },
  'account.changed': {
    verbs: ['changePosition'],
    by: boss,
    act: ({ store, anne }, actor) => changePosition(store, actor, anne.id, { roles: ['coder'], territories: [] }, NOW),
  },
  'account.closed': { verbs: ['closeAccount'], by: boss, act: ({ store, anne }, actor) => closeAccount(store, actor, anne.id, NOW) },
  'account.reopened': {
    verbs: ['reopenAccount'],
    by: terminal,
    prepare: ({ store, anne }) => closeAccount(store, TERMINAL, anne.id, NOW),
    act: ({ store, anne }, actor) => reopenAccount(store, actor, anne.id, NOW),
  },
  'account.reset-asked': {
    verbs: ['resetLink'],
    by: terminal,
    act: ({ store, anne }, actor) => resetLink(store, actor, anne.id, NOW, posting),
  },
  'account.signed-out': {
    verbs: ['endSessionsOf'],
    by: boss,
    act: ({ store, anne }, actor) => endSessionsOf(store, actor, anne.id, NOW),
  },
  'account.renamed': {
    verbs: ['rename'],
    by: ({ anne }) => memberActor(anne, null),
    act: ({ store }, actor) => rename(store, as(actor), 'Anne Morvan', NOW),
  },
  'account.password-changed': {
    verbs: ['changePassword'],
    by: ({ anne }) => memberActor(anne, null),
    leaves: ['attempt'],
    act: ({ store }, actor) => changePassword(store, as(actor), { present: PASSWORD, wanted: 'la marée monte sur la digue' }, 0, NOW),
  },
  'account.identity-linked': {
    verbs: ['signInByIdentity'],
    by: ({ anne }) => memberActor(anne, HERE.address),
    open: true,
    act: ({ store }) => signInByIdentity(store, identity, { link: null, accountId: null }, HERE, NOW),
  },
  'session.started': {
    verbs: ['signInByPassword'],
    by: ({ anne }) => memberActor(anne, HERE.address),
    open: true,
    leaves: ['attempt'],
    act: ({ store }) => signInByPassword(store, 'anne@ville.example', PASSWORD, HERE, NOW),
  },
  'session.refused': {
    verbs: ['signInByPassword'],
    by: () => ({ ...NOBODY, name: 'unknown', address: HERE.address }),
    open: true,
    leaves: ['attempt'],
    act: ({ store }) => signInByPassword(store, 'anne@ville.example', 'un autre mot de passe', HERE, NOW),
  },
  'session.ended': {
    verbs: ['signOut'],
    by: ({ anne }) => memberActor(anne, null),
    act: ({ store }, actor) => signOut(store, as(actor), made.sessionId, NOW),
  },
  'session.all-ended': {
    verbs: ['signOutEverywhere'],
    by: ({ anne }) => memberActor(anne, null),
    act: ({ store }, actor) => signOutEverywhere(store, as(actor), null, NOW),
  },
  'passkey.added': {
    verbs: ['addPasskey'],
    by: ({ anne }) => memberActor(anne, null),
    // A question is good once, whatever comes of its answer.
    leaves: ['sign_in_step'],
    prepare: async ({ store, anne }) => {
      for (const _ of [1, 2]) asked.push(await askForPasskey(store, anne, SITE, NOW));
    },
    act: ({ store }, actor) => {
      const { secret, options } = asked.at(-1)!;
      const { challenge } = options as { readonly challenge: string };
      if (actor.roles.length > 0) asked.pop();
      return addPasskey(store, as(actor), { secret, answer: newKey(challenge, SITE), name: 'clé' }, SITE, NOW);
    },
  },
  'passkey.removed': {
    verbs: ['removePasskey'],
    by: ({ anne }) => memberActor(anne, null),
    prepare: ({ store, anne }) =>
      store.db
        .insertInto('passkey')
        .values({ id: 'k', account_id: anne.id, public_key: 'p', counter: 0, transports: [], synced: false, name: 'clé', made_at: NOW })
        .execute(),
    act: ({ store }, actor) => removePasskey(store, as(actor), 'k', NOW),
  },
  'panel.made': {
    verbs: ['makePanel'],
    by: terminal,
    act: ({ store }, actor) => makePanel(store, actor, { name: 'p', rule: { top: 1 }, vintage: 2026, createdAt: NOW, members: [] }),
  },
  'panel.extended': {
    verbs: ['addToPanel'],
    by: boss,
    prepare: ({ store }) => makePanel(store, TERMINAL, { name: 'p', rule: {}, vintage: 2026, createdAt: NOW, members: [] }),
    act: ({ store }, actor) => addToPanel(store, actor, { name: 'p', members: [MEMBER], now: NOW }),
  },
  'checkup.asked': {
    verbs: ['askCheckup'],
    by: () => visitorActor('192.0.2.9'),
    act: ({ store }, actor) =>
      askCheckup(store, actor, CHECKUPS, {
        instrument: 'services',
        town: { code: TOWN, name: 'Valdor' },
        address: 'https://www.valdor.fr/',
        language: 'fr',
        now: NOW,
      }),
  },
  'site.objected': {
    verbs: ['noteObjection'],
    by: boss,
    act: ({ store }, actor) => noteObjection(store, actor, { address: 'www.valdor.fr', reason: 'Pas maintenant.' }, NOW),
  },
  'site.objection-lifted': {
    verbs: ['liftObjection'],
    by: boss,
    prepare: ({ store }) => noteObjection(store, TERMINAL, { address: 'valdor.fr', reason: '' }, NOW),
    act: ({ store }, actor) => liftObjection(store, actor, 'valdor.fr', NOW),
  },
  'import.asked': {
    verbs: ['askImport'],
    by: boss,
    act: ({ store }, actor) => askImport(store, as(actor), FILE),
  },
  'import.cancelled': {
    verbs: ['cancelImport'],
    by: boss,
    prepare: async (world) => {
      made = { ...made, secret: (await askImport(world.store, as(world.boss), FILE)).id };
    },
    act: ({ store }, actor) => cancelImport(store, actor, made.secret, NOW),
  },
  'addresses.forgotten': {
    verbs: ['keepHouse'],
    by: () => HOUSE_KEEPER,
    prepare: (world) => askImport(world.store, { ...as(world.boss), address: '192.0.2.7' }, FILE),
    act: ({ store }, actor) => keepHouse(store, actor, 1, new Date(NOW.getTime() + 2 * 86_400_000)),
  },
  'sites.noted': {
    verbs: ['importSites'],
    by: boss,
    act: ({ store }, actor) =>
      importSites(store, actor, [{ territory: TOWN, url: 'https://valdor.example/' }], { source: 'sites.csv', refused: 0, now: NOW }),
  },
  'sources.noted': {
    verbs: ['noteList', 'importLists', 'registerAccounts', 'registerNoAccounts'],
    by: boss,
    act: (world, actor) => noteList(PLACE, 'none-found', takingOf(world, actor)),
  },
  'sources.taken': {
    verbs: ['addFiles', 'addSite', 'takeFiles'],
    by: terminal,
    prepare: ({ folder }) => writeFile(`${folder}.txt`, 'Nous ouvrirons un portail unique.'),
    act: (world, actor) => addFiles(PLACE, [{ path: `${world.folder}.txt`, name: 'programme.txt' }], takingOf(world, actor)),
  },
  'access.given': {
    verbs: ['giveAccess'],
    by: terminal,
    prepare: (world) => registerAccounts([VOICE], takingOf(world, TERMINAL)),
    act: ({ store }, actor) => giveAccess(store, actor, ACCESS_KEYS, GIVEN, NOW),
  },
  'access.taken-back': {
    verbs: ['takeBackAccess'],
    by: boss,
    prepare: async (world) => {
      await registerAccounts([VOICE], takingOf(world, TERMINAL));
      await giveAccess(world.store, TERMINAL, ACCESS_KEYS, GIVEN, NOW);
    },
    act: ({ store }, actor) => takeBackAccess(store, actor, GIVEN, NOW),
  },
  'access.lapsed': {
    verbs: ['keepHouse'],
    by: () => HOUSE_KEEPER,
    prepare: async (world) => {
      await registerAccounts([VOICE], takingOf(world, TERMINAL));
      await giveAccess(world.store, TERMINAL, ACCESS_KEYS, GIVEN, NOW);
    },
    act: ({ store }, actor) => keepHouse(store, actor, 1, new Date(NOW.getTime() + 400 * 86_400_000)),
  },
  'wave.opened': {
    verbs: ['openWave'],
    by: terminal,
    prepare: (world) => opened(world),
    act: ({ store }, actor) => openWave(store, actor, waveNamed('another')),
  },
  'wave.started': {
    verbs: ['startWave'],
    by: boss,
    prepare: (world) => opened(world),
    act: ({ store }, actor) => startWave(store, actor, 'w', NOW),
  },
  'wave.paused': {
    verbs: ['pauseWave'],
    by: terminal,
    prepare: (world) => opened(world),
    act: ({ store }, actor) => pauseWave(store, actor, 'w', NOW),
  },
  'wave.resumed': {
    verbs: ['resumeWave'],
    by: boss,
    prepare: (world) => opened(world),
    act: ({ store }, actor) => resumeWave(store, actor, 'w', NOW),
  },
  'wave.retried': {
    verbs: ['retryWave'],
    by: boss,
    prepare: async (world) => {
      await opened(world);
      await world.store.db.updateTable('unit').set({ state: 'failed' }).execute();
    },
    act: ({ store }, actor) => retryWave(store, actor, 'w', { failed: true }, NOW),
  },
  'wave.closed': {
    verbs: ['closeWave'],
    by: boss,
    // Nobody begins a unit of a wave that is being closed: it pauses first, and can be closed again.
    leaves: ['wave'],
    prepare: (world) => opened(world),
    act: (world, actor) => closeWave(world.store, actor, closing(world)),
  },
  'wave.archive-taken': {
    verbs: ['takeArchive', 'takeCheckup'],
    by: boss,
    prepare: async (world) => {
      await opened(world);
      for (const ending of ['warc.gz', 'cdxj']) await writeFile(`${world.folder}.${ending}`, 'of a town');
    },
    act: ({ store, folder }, actor) =>
      takeArchive(store, actor, folderArchiveStore(folder), {
        wave: 'w',
        instrument: TRIAL.id,
        territory: TOWN,
        archive: `${folder}.warc.gz`,
        start: 'https://www.valdor.fr/',
        dated: NOW,
        now: NOW,
      }),
  },
  'wave.assessed': {
    verbs: ['assessWave'],
    by: terminal,
    prepare: closed,
    act: ({ store }, actor) => assessWave(store, actor, { name: 'w', instruments: [instrumentOf('2.0.0')], now: NOW }),
  },
  'wave.reply-opened': {
    verbs: ['openReply'],
    by: boss,
    prepare: async (world) => keep(await closed(world)),
    act: ({ store }, actor) => openReply(store, actor, made.waveId, LATER, NOW, posting),
  },
  'wave.published': {
    verbs: ['publishWave'],
    by: terminal,
    prepare: async (world) => keep(await closed(world)),
    act: ({ store }, actor) => publishWave(store, actor, made.waveId, NOW),
  },
  'site.published': {
    verbs: ['publishSite'],
    by: terminal,
    act: ({ store }, actor) =>
      publishSite(
        store,
        actor,
        'site',
        async () => ({ pages: 1, files: 2, bytes: 3 }),
        () => NOW,
      ),
  },
  'silence.set': {
    verbs: ['setEmbargo'],
    by: boss,
    act: ({ store }, actor) => setEmbargo(store, actor, { year: 2026, round: 1 }, { kind: 'on' }, NOW),
  },
  'review.drawn': {
    verbs: ['planReview'],
    by: ({ judge }) => judge,
    prepare: async (world) => keep(await closed(world)),
    act: async ({ store }, actor) => planReview(store, as(actor), KIND, await seriesIn(store), NOW),
  },
  'review.asked': {
    verbs: ['askDraw'],
    by: boss,
    prepare: async (world) => keep(await closed(world)),
    act: async ({ store }, actor) => askDraw(store, as(actor), SIZED, await seriesIn(store), NOW, { sizes: { one: 1 }, seed: 's' }),
  },
  'review.planned': {
    verbs: ['planReview'],
    by: boss,
    prepare: async (world) => keep(await closed(world)),
    act: async ({ store }, actor) => planReview(store, as(actor), SIZED, await seriesIn(store), NOW, { sizes: { one: 1 }, seed: 's' }),
  },
  'review.saved': {
    verbs: ['answerItem'],
    by: ({ judge }) => judge,
    prepare: drawn,
    act: ({ store }, actor) => answerItem(store, as(actor), KIND, made.item, ANSWER, NOW),
  },
  'review.superseded': {
    verbs: ['answerItem'],
    by: ({ judge }) => judge,
    prepare: async (world) => {
      await drawn(world);
      keep({ review: (await answerItem(world.store, world.judge, KIND, made.item, ANSWER, NOW)).id });
    },
    act: ({ store }, actor) =>
      answerItem(store, as(actor), KIND, made.item, { ...ANSWER, answer: { kind: 'absence', level: 0 }, supersedes: made.review }, NOW),
  },
  'review.adjudicated': {
    verbs: ['adjudicate'],
    by: ({ judge }) => judge,
    prepare: drawn,
    act: ({ store }, actor) => adjudicate(store, as(actor), KIND, made.item, { ...ANSWER, reason: 'Vu.' }, NOW),
  },
  'contest.made': {
    verbs: ['contestAsTown'],
    by: ({ mayor }) => mayor,
    prepare: async (world) => {
      keep(await closed(world));
      await openReply(world.store, TERMINAL, made.waveId, LATER, NOW);
    },
    act: ({ store }, actor) => contestAsTown(store, as(actor), mark(made), objection, NOW),
  },
  'contest.sent': {
    verbs: ['contestAsVisitor'],
    by: () => ({ ...NOBODY, name: 'visitor' }),
    open: true,
    leaves: ['attempt'],
    prepare: async (world) => {
      keep(await closed(world));
      await publishWave(world.store, TERMINAL, made.waveId, NOW);
    },
    act: ({ store }) => contestAsVisitor(store, mark(made), { ...objection, email: 'x@y.example' }, '192.0.2.9', NOW),
  },
  'contest.shown': {
    verbs: ['answerContest'],
    by: ({ judge }) => judge,
    prepare: async (world) => keep(await contested(world, true)),
    act: ({ store }, actor) => answerContest(store, as(actor), made.contest, { step: 'shown' }, NOW),
  },
  'contest.set-aside': {
    verbs: ['answerContest'],
    by: boss,
    prepare: async (world) => keep(await contested(world, true)),
    act: ({ store }, actor) => answerContest(store, as(actor), made.contest, { step: 'set-aside', words: 'Hors sujet.' }, NOW),
  },
  'contest.not-upheld': {
    verbs: ['answerContest'],
    by: ({ judge }) => judge,
    prepare: async (world) => keep(await contested(world)),
    act: ({ store }, actor) => answerContest(store, as(actor), made.contest, { step: 'not-upheld', words: 'Il manque.' }, NOW, posting),
  },
  'contest.upheld': {
    verbs: ['answerContest'],
    by: ({ judge }) => judge,
    prepare: async (world) => keep(await contested(world)),
    act: ({ store }, actor) =>
      answerContest(
        store,
        as(actor),
        made.contest,
        { step: 'upheld', words: 'Oui.', kind: KIND, said: { kind: 'level', level: 3 }, proof: null },
        NOW,
      ),
  },
  'contest.contact-removed': {
    verbs: ['forgetContact'],
    by: ({ judge }) => judge,
    prepare: async (world) => keep(await contested(world, true)),
    act: ({ store }, actor) => forgetContact(store, as(actor), made.contest, NOW),
  },
  'reply.ended': {
    verbs: ['endReply'],
    by: ({ mayor }) => mayor,
    prepare: async (world) => {
      keep(await closed(world));
      await openReply(world.store, TERMINAL, made.waveId, LATER, NOW);
    },
    act: ({ store }, actor) => endReply(store, as(actor), made.waveId, TOWN, NOW),
  },
  ...DESK_CASES,
  'mail.tested': {
    verbs: ['sendTestMail'],
    by: boss,
    act: ({ store }, actor) => sendTestMail(store, actor, { post: POST, to: 'anne@ville.example', letter: LETTER, language: 'fr' }, NOW),
  },
  'mail.hurried': {
    verbs: ['hurryMail'],
    by: boss,
    prepare: ({ store }) => sendTestMail(store, TERMINAL, { post: POST, to: 'anne@ville.example', letter: LETTER, language: 'fr' }, LATER),
    act: ({ store }, actor) => hurryMail(store, actor, NOW),
  },
  'mail.bounced': {
    verbs: ['noteBounces'],
    by: boss,
    async prepare({ store }) {
      await sendTestMail(store, TERMINAL, { post: POST, to: 'anne@ville.example', letter: LETTER, language: 'fr' }, NOW);
      const sent = {
        state: 'sent',
        sealed: null,
        due_at: null,
        give_up_at: null,
        settled_on: '2026-11-27',
      } as const;
      await store.db.updateTable('mail').set(sent).execute();
    },
    async act({ store }, actor) {
      const { key } = await store.db.selectFrom('mail').select('key').executeTakeFirstOrThrow();
      return noteBounces(store, actor, [{ key, status: '5.1.1', said: 'no such mailbox' }], NOW);
    },
  },
  'webhook.added': {
    verbs: ['addWebhook'],
    by: boss,
    act: ({ store }, actor) => addWebhook(store, actor, POST.keys, 'https://programmes.example/', NOW),
  },
  'webhook.dropped': {
    verbs: ['dropWebhook'],
    by: boss,
    prepare: async ({ store }) => {
      await addWebhook(store, TERMINAL, POST.keys, 'https://programmes.example/', NOW);
    },
    act: async ({ store }, actor) => dropWebhook(store, actor, (await webhooksShown(store)).at(-1)!.id, NOW),
  },
  ...IDEA_CASES,
  ...PLAN_CASES,
  ...SURVEY_CASES,
  'words.erased': {
    verbs: ['eraseWords', 'erasePost', 'endRetention'],
    by: terminal,
    prepare: async (world) => keep(await contested(world)),
    act: ({ store, folder }, actor) =>
      eraseWords(
        store,
        actor,
        { archiveStore: folderArchiveStore(folder), data: folder },
        { words: 'Le formulaire existe', ground: 'request', note: 'courrier 12', territories: [], now: NOW },
      ),
  },
  'house.restored': {
    verbs: ['restoreBackup'],
    by: terminal,
    prepare: ({ store, folder }) => backup(store, join(folder, 'base.gz'), { now: NOW, program: 'beffroi' }),
    act: ({ store, folder }, actor) => restoreBackup(store, actor, join(folder, 'base.gz'), { replace: true, now: NOW }),
  },
};

/** Questions to the database that change it, by their names. */
const CHANGES =
  /^(?:insert|update|delete|remove|note[A-Z]|set[A-Z]|publishWave|freeze|replace|withdraw|end[A-Z]|use[A-Z]|fix|open(?:Series|Replies)|keepPlaces)/;

/** Verbs of the rooms: what their front doors give, and acts. */
function verbs(): readonly string[] {
  return written('packages')
    .filter((path) => isSource(path) && path.endsWith('.ts') && !path.startsWith('packages/acts/'))
    .flatMap((path) => {
      const functions = textOf(path)
        .split(/^(?=export (?:async )?function )/m)
        .slice(1);
      const acting = functions.filter((text) => /\b(?:act|changedWave|turn)(?:<[^>]*>)?\(/.test(text.split(/^\}/m)[0]!));
      return acting.map((text) => /function (\w+)/.exec(text)![1]!).filter((name) => isGiven(path, name));
    })
    .sort();
}

/** Whether the index of a file's room gives a name to others. */
function isGiven(path: string, name: string): boolean {
  const [room = path] = /^packages\/(?:instruments\/[^/]+\/[^/]+|[^/]+\/src)\//.exec(path) ?? [];
  if (!existsSync(join(HOUSE, room, 'index.ts'))) return false;
  const index = textOf(`${room}index.ts`);
  const file = path.slice(room.length);
  return index.includes(`export * from './${file}'`) || new RegExp(`\\b${name}\\b`).test(index);
}

describe('every act', () => {
  // A server's connection can be killed alone; the embedded database would take the test with it.
  const engine = testEngine('postgres', (undo) => void late.push(undo));
  const late: (() => Promise<void>)[] = [];
  let folder = '';
  let people: Awaited<ReturnType<typeof furnished>>;
  /** A database with the people in it: a password costs more than a copy of them all. */
  let like: StorePlace;
  let world: World;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beffroi-acts-'));
    like = await engine.place();
    const store = await openStore(like);
    people = await furnished(store);
    await store.close();
  });
  beforeEach(async () => {
    const store = await openStore(await engine.place(like));
    onTestFinished(() => store.close());
    world = { ...people, store, folder: await mkdtemp(join(folder, 'world-')) };
    keep({ sessionId: people.sessionId });
  });
  afterAll(async () => {
    for (const undo of late.splice(0).reverse()) await undo();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(CASES) as [Act, Case][])('%s wants its right, leaves one row, and none without the other', async (what, one) => {
    await one.prepare?.(world);
    const { store } = world;
    const actor = one.by(world);
    const before = await everything(store);

    if (one.open === true) {
      const rows: readonly RoleRow[] = ROLE_TABLE.filter(({ role }) => role === 'visitor' || role === 'member');
      expect(rows.some(({ may }) => may.includes(ACT_TABLE[what]))).toBe(true);
    } else {
      await expect(one.act(world, { ...NOBODY, id: actor.id })).rejects.toMatchObject({ name: 'ActRefusal', right: ACT_TABLE[what] });
      expect(await everything(store)).toEqual(before);
    }

    // Who has the same roles in another town names the same things by their ids, and gets none of them.
    if (isOfTowns(actor, ACT_TABLE[what])) {
      const stranger = { ...actor, territories: [ANOTHER_TOWN] };
      await expect(one.act(world, stranger)).rejects.toMatchObject({ name: expect.stringMatching(/Refusal$/) });
      expect(await everything(store)).toEqual(before);
    }

    // Killed between the act and its row: the process of the database that does it ends there.
    await store.executeSql(`create function broken_pen() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(600); return new; end $$;
      create trigger broken_pen before insert on act_log for each row execute function broken_pen()`);
    await expect(one.act(world, actor)).rejects.toThrow(/terminat/);
    await store.executeSql('drop trigger broken_pen on act_log; drop function broken_pen()');
    const left = await everything(store);
    for (const table of one.leaves ?? []) left.delete(table);
    for (const [table, rows] of left) expect([table, rows]).toEqual([table, before.get(table)]);

    const [last = { id: 0 }] = await actLogRows(store.db, {}, null, 1);
    await one.act(world, actor);
    const rows = (await actLogRows(store.db, {}, null, 9)).filter(({ id, act }) => id > last.id && act === what);
    expect(rows.map(({ actor: name, account_id: id, address }) => ({ name, id, address }))).toEqual([
      { name: actor.name, id: actor.id, address: actor.address },
    ]);
  });

  it('stands in the table of cases, with each verb', () => {
    expect(ACTS.filter((one) => CASES[one] === undefined)).toEqual([]);
    const known = new Set(Object.values(CASES).flatMap(({ verbs }) => verbs));
    expect(verbs().filter((verb) => !known.has(verb))).toEqual([]);
  });
});

it('is done by verbs alone: no page and no command asks the database to change', () => {
  const outer =
    /^packages\/(?:web|cli|ui|terminal|house|observatory|opendata)\/|^packages\/instruments\/[^/]+\/(?:commands|pages|operations|views|tables|words)\//;
  const found = written('packages')
    .filter((path) => outer.test(path) && (isSource(path) || path.endsWith('.svelte')))
    .flatMap((path) =>
      [...textOf(path).matchAll(/import \{([^}]*)\} from '@beffroi\/store'/g)]
        .flatMap(([, names = '']) =>
          names.split(',').map((name) =>
            name
              .trim()
              .replace(/^type /, '')
              .replace(/ as .*$/, ''),
          ),
        )
        .filter((name) => CHANGES.test(name))
        .map((name) => `${path}: ${name}`),
    );
  // Where places lie is told of the demonstration's towns, which nobody else knows.
  expect(found).toEqual(['packages/cli/src/commands/demo-waves.ts: keepPlaces']);
});

/** Whether somebody has a right for the towns of their account alone. */
function isOfTowns({ id, roles, territories }: Actor, right: Right): boolean {
  const granting = ROLE_TABLE.filter(({ role, may }) => roles.includes(role) && (may as readonly Right[]).includes(right));
  return id !== null && territories.length > 0 && granting.length > 0 && granting.every(({ bound }) => bound);
}

/** People of all sorts, one of them signed in. */
async function furnished(store: Store): Promise<Omit<World, 'store' | 'folder'> & { readonly sessionId: number }> {
  const enter = async (email: string, name: string, roles: Account['roles'], territories: readonly string[] = []) => {
    const secret = await invite(store, TERMINAL, { email, name, roles, territories }, NOW);
    return answerLink(store, secret, { email: null, name: null, password: PASSWORD }, { address: null, agent: null }, NOW);
  };
  const { account: chief } = await enter('boss@ville.example', 'Alix', ['administrator']);
  const { account: elected } = await enter('maire@ville.example', 'Maire', ['representative'], [TOWN]);
  const { account: judge } = await enter('judith@ville.example', 'Judith', ['adjudicator']);
  const { account: anne, sessionId } = await enter('anne@ville.example', 'Anne', ['adjudicator']);
  const actor = (account: Account) => memberActor(account, '192.0.2.1');
  return { sessionId, anne, boss: actor(chief), mayor: actor(elected), judge: actor(judge) };
}

/** All rows of all tables, each by its table. */
async function everything({ db }: Store): Promise<Map<string, readonly string[]>> {
  return new Map(Object.entries(await rowsOf(db, TABLES)));
}

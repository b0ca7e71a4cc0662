import { closingDraft, greetingDraft, type WallTime } from '@beffroi/speaking';
import { openShifts, type Store } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import type { EarlierProfile } from '../packages/instruments/voice/judge/account.ts';
import { earlierProfileOf } from '../packages/instruments/voice/judge/successions/earlier-profile.ts';
import { pdsMissing } from '../scripts/peers/pds-peer.ts';
import { snacMissing } from '../scripts/peers/snac-peers.ts';
import { mishapsOfTheDesk } from './support/desk-mishaps.ts';
import { type BothNetworks, bothNetworks } from './support/loop/both-networks.ts';
import { bluesky, fediverse, LOOP_ACCOUNTS, type LoopAccount, type LoopPlace } from './support/loop/loop-place.ts';
import { LoopPages } from './support/loop/pages.ts';
import {
  agreesToBeSeen,
  answer,
  goSilent,
  installHolder,
  type LoopTown,
  leave,
  openTown,
  say,
  settle,
  take,
  work,
} from './support/loop/practice.ts';
import {
  type Attributed,
  attributedPosts,
  handedOver,
  kappaOf,
  type PublicSide,
  practised,
  readPublicSide,
} from './support/loop/public-side.ts';

const without = (missing: string | null): string => (missing === null ? '' : ` (left out: ${missing})`);
const [noSnac, noPds] = [snacMissing(), pdsMissing(true)];

const LIMITS = { most: 300, unit: 'graphemes', link: null } as const;
const SIGNED = { takeover: { signed: true }, initials: { style: '^SD', place: 'end' } } as const;
const HOUR = 3_600_000;

describe.skipIf(noPds !== null || noSnac !== null)(`a town on Bluesky and in the fediverse${without(noPds ?? noSnac)}`, () => {
  const engine = testEngine('postgres', () => undefined);

  it('is let in by OAuth, worked at on a phone, and found by a voice wave to speak as its desk says', async () => {
    const place = await bothNetworks();
    onTestFinished(() => place.close());
    let pages: LoopPages | null = null;
    onTestFinished(() => pages?.close());
    // Its lead lets the desk in on an account of each network by the desk's own pages, in Chromium.
    const byPages: LoopPlace = {
      ...place,
      letIn: (desk, lead, account, now) =>
        account === 'shifts' || account === 'office' ? pages!.connect(account) : place.letIn(desk, lead, account, now),
    };
    const town = await openTown(await engine.open(), byPages, mondayBefore(6), async (desk, now) => {
      pages = await LoopPages.open(desk, place, now);
    });
    await settleShifts(town);
    await tuesdaysOfShifts(town);
    town.toPresent();
    await handsOver(town, place, pages!);
    await speakers(town, place);
    await persona(town, place);
    await office(town, place, 'Anne', 'Anne Roux');
    const seen = await readWhole(town, place, ['office']);
    await pages!.succeed(town, 'Jeanne', 'Jeanne Morel');
    await agreesToBeSeen(town, 'office', 'Jeanne');
    await holdsOffice(town, place, 'Jeanne', 'Je succède à Anne Roux et je reprends ce compte.');
    const found = await readWhole(town, place, LOOP_ACCOUNTS, [earlierProfileOf(seen.get('office')!.account.profile!)]);
    await expectTheSame(town, found);
    expectTuesdays(found.get('shifts')!);
  });
});

// Once more by the verbs alone, at length: on servers of the fediverse, which date every post themselves, a day passes in minutes.
if (inject('deep')) {
  mishapsOfTheDesk();

  describe.skipIf(noSnac !== null)(`a town on servers of the fediverse${without(noSnac)}`, () => {
    const engine = testEngine('pglite', () => undefined);
    it('is found by a voice wave to speak as its desk says', async () => {
      const place = await fediverse();
      onTestFinished(() => place.close());
      await theLoop(await engine.open(), place, new Date());
    });
  });

  describe.skipIf(noPds !== null)(`a town on Bluesky${without(noPds)}`, () => {
    const engine = testEngine('postgres', () => undefined);
    // Five weeks are some hundreds of posts.
    it('is found to have the duty plan that was practised for five weeks', async () => {
      const place = await bluesky();
      onTestFinished(() => place.close());
      const found = await theLoop(await engine.open(), place, mondayBefore(6), weeksOfShifts);
      expectTuesdays(found.get('shifts')!);
      expect(found.get('shifts')!.voice.duty.daysWithout).toEqual([6, 7]);
    });
  });
}

/** The hours that were practised on Tuesdays are those that are found, and who gave them on to whom. */
function expectTuesdays({ voice: { duty } }: PublicSide): void {
  expect(duty.state).toBe('told');
  const told = duty.week.filter(({ weekday, who }) => weekday === 2 && who !== null);
  const hours = (who: string): readonly number[] => told.flatMap((slot) => (slot.who === who ? [slot.from / 60] : []));
  expect(hours('person:sophie')).toEqual([9, 9.5, 10, 10.5, 11, 11.5]);
  expect(hours('person:karim')).toEqual([12, 12.5, 13, 13.5, 14, 14.5]);
  expect(duty.handOvers.last).toContainEqual(expect.objectContaining({ from: 'person:sophie', to: 'person:karim' }));
}

/** A shift is taken, a question of a foreign account answered, the shift given on; somebody who has spent their budget speaks as the team. All of it on a phone. */
async function handsOver(town: LoopTown, place: BothNetworks, pages: LoopPages): Promise<void> {
  await pages.take(town, 'shifts', 'Sophie');
  await pages.answer(town, 'shifts', 'Sophie', 'Comment refaire un passeport ?', 'En mairie, sur rendez-vous.');
  expect((await place.held('shifts')).at(-1)).toMatch(/En mairie, sur rendez-vous\. \^SD$/);
  await pages.leave(town, 'shifts', 'Sophie', closing(town, 'Sophie', 'Karim'));
  await pages.take(town, 'shifts', 'Karim');
  await pages.answer(town, 'shifts', 'Karim', 'Où jeter les piles ?', 'Dans les bornes de la médiathèque.');
  await pages.allow(town, 'shifts', 2);
  // Who is still on is protected with who is asked: Karim has signed as often.
  const [karims] = await openShifts(town.desk.store.db, town.channels.get('shifts')!);
  const shift = await take(town, 'shifts', 'Inès', { from: karims!.id, greeting: greeting(town, 'IM') });
  expect(await pages.answer(town, 'shifts', 'Inès', 'La cantine est-elle ouverte ?', 'Oui, dès lundi.')).toMatch(/\^IM$/);
  expect(await pages.answer(town, 'shifts', 'Inès', 'Qui êtes-vous à la fin ?', 'Nous répondons à vos questions.')).not.toContain('^');
  await say(town, 'shifts', 'Inès', 'La bibliothèque ferme à 18 h.');
  await leave(town, 'Inès', shift, null);
  await work(town);
}

/** A town speaks with five voices on four accounts, and a wave reads what everybody can read. */
async function theLoop(
  store: Store,
  place: LoopPlace,
  start: Date,
  before: (town: LoopTown) => Promise<void> = async () => undefined,
): Promise<ReadonlyMap<LoopAccount, PublicSide>> {
  const town = await openTown(store, place, start);
  await settleShifts(town);
  await before(town);
  await shifts(town, place);
  await speakers(town, place);
  await persona(town, place);
  await office(town, place, 'Anne', 'Anne Roux');
  const seen = await readWhole(town, place, ['office']);
  town.pass(60);
  await office(town, place, 'Jeanne', 'Jeanne Morel', 'Je succède à Anne Roux et je reprends ce compte.');
  const found = await readWhole(town, place, LOOP_ACCOUNTS, [earlierProfileOf(seen.get('office')!.account.profile!)]);
  await expectTheSame(town, found);
  return found;
}

/** What everybody can read, once all that the desk says stands can be: what shows a network learns of its posts in its own time. */
function readWhole(
  town: LoopTown,
  place: LoopPlace,
  accounts: readonly LoopAccount[],
  earlier: readonly EarlierProfile[] = [],
): Promise<ReadonlyMap<LoopAccount, PublicSide>> {
  return vi.waitFor(
    async () => {
      const found = await readPublicSide(place, accounts, earlier);
      for (const [account, side] of found) {
        const posts = await attributedPosts(town, account, side);
        expect(posts.filter(({ read }) => read === 'not read')).toEqual([]);
      }
      return found;
    },
    { timeout: 5 * 60_000, interval: 1000 },
  );
}

const settleShifts = (town: LoopTown): Promise<void> =>
  settle(town, 'shifts', SIGNED, {
    Sophie: { appearance: 'first-name', shownName: 'Sophie', initials: 'SD' },
    Karim: { appearance: 'first-name', shownName: 'Karim', initials: 'KB' },
    Inès: { appearance: 'initials', initials: 'IM' },
  });

async function expectTheSame(town: LoopTown, found: ReadonlyMap<LoopAccount, PublicSide>): Promise<void> {
  const side = (account: LoopAccount): PublicSide => found.get(account)!;
  expect(Object.fromEntries([...found].map(([account, one]) => [account, practised(one)]))).toEqual({
    shifts: ['takeover', 'initials'],
    speakers: ['speakers'],
    persona: ['persona'],
    office: ['office'],
  });
  // Whose letters are whose is public for those who agreed to it; the letters of the third stay letters.
  const { speakers: onShifts, orphaned, signals } = side('shifts').voice.voices;
  expect(signals.flatMap((one) => (one.kind === 'public-key' ? one.keys : []))).toEqual([
    { initials: 'KB', name: 'Karim' },
    { initials: 'SD', name: 'Sophie' },
  ]);
  expect(onShifts.map(({ key }) => key).toSorted()).toEqual(['initials:IM', 'person:karim', 'person:sophie']);
  expect(orphaned.map(({ initials }) => initials)).toEqual(['IM']);
  expect(handedOver(side('shifts'))).toContain('Karim');
  expect(side('speakers').voice.voices.speakers.map(({ key }) => key)).toEqual(['person:karim', 'person:sophie']);
  expect(side('persona').voice.voices.speakers.map(({ name, nature }) => [name, nature])).toEqual([
    ['Lisa', 'machine'],
    ['Sophie', 'person'],
  ]);
  const holders = side('office').voice.voices.signals.flatMap((one) => (one.kind === 'office' ? [one.holder] : []));
  expect(holders).toEqual(['Jeanne Morel']);
  expect(side('office').voice.successions).toMatchObject([{ from: 'Anne Roux' }]);

  const posts: Attributed[] = [];
  for (const account of LOOP_ACCOUNTS) posts.push(...(await attributedPosts(town, account, side(account))));
  expect(posts.filter(({ desk, read }) => desk !== read)).toEqual([]);
  expect(kappaOf(posts)).toBe(1);
}

/** Three people take the account one after another; the last of them goes silent. */
async function shifts(town: LoopTown, place: LoopPlace): Promise<void> {
  const first = await take(town, 'shifts', 'Sophie', { greeting: greeting(town, 'Sophie') });
  await answer(town, place, 'shifts', 'Sophie', [
    ['Comment refaire un passeport ?', 'En mairie, sur rendez-vous.'],
    ['À quelle heure ouvre la piscine ?', 'Elle ouvre à 9 h.'],
  ]);
  town.pass(60);
  await leave(town, 'Sophie', first, closing(town, 'Sophie', 'Karim'));
  const second = await take(town, 'shifts', 'Karim', { greeting: greeting(town, 'Karim') });
  await answer(town, place, 'shifts', 'Karim', [
    ['Où jeter les piles ?', 'Dans les bornes de la médiathèque.'],
    ['Le marché a lieu demain ?', 'Oui, place des Halles.'],
  ]);
  town.pass(60);
  const third = await take(town, 'shifts', 'Inès', { from: second, greeting: greeting(town, 'IM') });
  await answer(town, place, 'shifts', 'Inès', [['La cantine est-elle ouverte ?', 'Oui, dès lundi.']]);
  await goSilent(town, 'shifts', 'Inès');
  await answer(town, place, 'shifts', 'Inès', [['Qui êtes-vous à la fin ?', 'Nous répondons à vos questions.']]);
  await say(town, 'shifts', 'Inès', 'La bibliothèque ferme à 18 h.');
  await leave(town, 'Inès', third, null);
  await work(town);
}

async function speakers(town: LoopTown, place: LoopPlace): Promise<void> {
  await settle(
    town,
    'speakers',
    { speakers: true },
    {
      Sophie: { appearance: 'first-name', shownName: 'Sophie', job: 'bibliothécaire', hashtag: 'ParoleDeSophie' },
      Karim: { appearance: 'first-name', shownName: 'Karim', job: 'jardinier', hashtag: 'ParoleDeKarim' },
    },
  );
  await say(town, 'speakers', 'Sophie', 'Les nouveautés de la semaine sont en rayon.');
  await say(town, 'speakers', 'Karim', 'Les tilleuls de la place sont taillés.');
  await answer(town, place, 'speakers', 'Sophie', [['Peut-on rendre un livre le soir ?', 'Oui, par la boîte de retour.']]);
  await answer(town, place, 'speakers', 'Karim', [['Quand plantez-vous les tulipes ?', 'Dès la fin du mois.']]);
}

async function persona(town: LoopTown, place: LoopPlace): Promise<void> {
  const policy = { persona: { name: 'Lisa', nature: 'assistante virtuelle' } };
  await settle(town, 'persona', policy, { Sophie: { appearance: 'first-name', shownName: 'Sophie' } });
  const asked = [
    ['Comment payer la cantine ?', 'Sur le portail famille.'],
    ['Comment demander un acte ?', 'Par le formulaire du site.'],
    ['Où est la déchèterie ?', 'Route de Valdor.'],
  ] as const;
  await answer(town, place, 'persona', 'Sophie', asked, { asPersona: true });
  await answer(town, place, 'persona', 'Sophie', [['Mon dossier est perdu.', 'Je le cherche et je vous appelle.']]);
}

async function office(town: LoopTown, place: LoopPlace, who: 'Anne' | 'Jeanne', name: string, first?: string): Promise<void> {
  await installHolder(town, who, name);
  await holdsOffice(town, place, who, first);
}

async function holdsOffice(town: LoopTown, place: LoopPlace, who: 'Anne' | 'Jeanne', first?: string): Promise<void> {
  if (first !== undefined) await say(town, 'office', who, first);
  await say(town, 'office', who, 'Le rapport annuel est en ligne.');
  await answer(town, place, 'office', who, [[`Comment vous saisir, ${who} ?`, 'Par courrier ou sur rendez-vous.']]);
  town.pass(10);
}

/** Five Tuesdays: Sophie from nine to noon, Karim until three. */
async function tuesdaysOfShifts(town: LoopTown): Promise<void> {
  for (let day = 0; day < 30; day++) {
    if (day % 7 === 1) await dayOfShifts(town);
    nextMorning(town);
  }
}

/** Five weeks, Monday to Friday: Sophie from nine to noon, Karim until three. */
async function weeksOfShifts(town: LoopTown): Promise<void> {
  for (let day = 0; day < 35; day++) {
    if (day % 7 < 5) await dayOfShifts(town);
    nextMorning(town);
  }
}

async function dayOfShifts(town: LoopTown): Promise<void> {
  const first = await take(town, 'shifts', 'Sophie', { greeting: greeting(town, 'Sophie') });
  await everyHour(town, 'Sophie');
  await leave(town, 'Sophie', first, closing(town, 'Sophie', 'Karim'));
  const second = await take(town, 'shifts', 'Karim', { greeting: greeting(town, 'Karim') });
  await everyHour(town, 'Karim');
  await leave(town, 'Karim', second, null);
  await work(town);
}

const NINE = 9 * 60;

/** Nine o'clock of the next day, by the clock on the wall, which may have been changed at night. */
function nextMorning({ now, pass }: LoopTown): void {
  pass(24 * 60 + NINE - minuteOf(now()));
  pass(NINE - minuteOf(now()));
}

/** Three hours, with a post in the middle of each. */
async function everyHour(town: LoopTown, who: 'Sophie' | 'Karim'): Promise<void> {
  for (const news of ['La piscine rouvre', 'Le marché est ouvert', 'Le musée est ouvert']) {
    town.pass(30);
    await say(town, 'shifts', who, `${news}, à ${wall(town.now())}.`);
    town.pass(30);
  }
}

/** Nine o'clock in Paris, on the Monday of so many weeks ago. */
function mondayBefore(weeks: number): Date {
  const today = new Date();
  const monday = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - ((today.getUTCDay() + 6) % 7) - 7 * weeks);
  return new Date(monday + (NINE - minuteOf(new Date(monday))) * 60_000);
}

function minuteOf(time: Date): number {
  const [hour, minute] = wall(time).split(':').map(Number) as [number, number];
  return hour * 60 + minute;
}

const wall = (time: Date): WallTime =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(time) as WallTime;

const greeting = ({ now }: LoopTown, name: string): string =>
  greetingDraft({
    ...{ name, now: wall(now()), until: wall(new Date(now().getTime() + 3 * HOUR)), place: null },
    ...{ language: 'fr', variant: 0, limits: LIMITS },
  })!;

const closing = ({ now }: LoopTown, name: string, next: string): string =>
  closingDraft({ name, now: wall(now()), next, language: 'fr', variant: 1, limits: LIMITS })!;

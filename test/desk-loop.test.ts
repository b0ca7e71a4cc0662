import { greetingDraft, closingDraft, type WallTime } from '@beffroi/speaking';
import type { Store } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { earlierProfileOf } from '../packages/instruments/voice/judge/successions/earlier-profile.ts';
import { pdsMissing } from '../scripts/peers/pds-peer.ts';
import { snacMissing } from '../scripts/peers/snac-peers.ts';
import { bluesky, fediverse, type LoopAccount, type LoopPlace } from './support/loop/loop-place.ts';
import { answer, goSilent, installHolder, leave, type LoopTown, openTown, say, settle, take, work } from './support/loop/practice.ts';
import { attributedPosts, handedOver, kappaOf, type PublicSide, practised, readPublicSide } from './support/loop/public-side.ts';

const without = (missing: string | null): string => (missing === null ? '' : ` (left out: ${missing})`);
const [noSnac, noPds] = [snacMissing(), pdsMissing(true)];

const LIMITS = { most: 300, unit: 'graphemes', link: null } as const;
const SIGNED = { takeover: { signed: true }, initials: { style: '^SD', place: 'end' } } as const;

describe.skipIf(noSnac !== null)(`a town on servers of the fediverse${without(noSnac)}`, () => {
  const engine = testEngine('pglite', () => undefined);
  it('is found by a voice wave to speak as its desk says, in a day that passes in minutes', async () => {
    const place = await fediverse();
    onTestFinished(() => place.close());
    await theLoop(await engine.open(), place);
  });
});

describe.skipIf(noPds !== null)(`a town on Bluesky${without(noPds)}`, () => {
  const engine = testEngine('postgres', () => undefined);
  it('is found by a voice wave to speak as its desk says, in a day of as many hours', async () => {
    const place = await bluesky();
    onTestFinished(() => place.close());
    await theLoop(await engine.open(), place);
  });
});

async function theLoop(store: Store, place: LoopPlace): Promise<void> {
  const town = await openTown(store, place, new Date(Date.now() - 24 * 3_600_000));
  await shifts(town, place);
  await speakers(town, place);
  await persona(town, place);
  await office(town, place, 'Anne', 'Anne Roux');
  const before = await readPublicSide(place);
  town.pass(60);
  await say(town, 'office', 'Anne', 'Je vous quitte. Merci à vous.');
  await work(town);
  await succeeded(town, place);
  const found = await readPublicSide(place, [earlierProfileOf(before.get('office')!.account.profile!)]);
  for (const [key, side] of found) await judged(town, key, side);
}

async function judged(town: LoopTown, key: LoopAccount, side: PublicSide): Promise<void> {
  const posts = await attributedPosts(town, key, side);
  console.log(key, side.account.profile, side.voice.sight.obstacles, practised(side), side.voice.voices.speakers.map(({key,named,posts})=>[key,named,posts.count]), side.voice.voices.orphaned, handedOver(side), side.voice.successions, side.voice.voices.signals.map(s=>[s.kind,s.zone,s.quote,s]));
  console.table(posts);
  console.log(kappaOf(posts));
}

/** Three people take the account one after another; the last of them goes silent. */
async function shifts(town: LoopTown, place: LoopPlace): Promise<void> {
  await settle(town, 'shifts', SIGNED, {
    Sophie: { appearance: 'first-name', shownName: 'Sophie', initials: 'SD' },
    Karim: { appearance: 'first-name', shownName: 'Karim', initials: 'KB' },
    Inès: { appearance: 'initials', initials: 'IM' },
  });
  const first = await take(town, 'shifts', 'Sophie', { greeting: greeting(town, 'Sophie') });
  await answer(town, place, 'shifts', 'Sophie', ['Comment refaire un passeport ?', 'En mairie, sur rendez-vous.']);
  await answer(town, place, 'shifts', 'Sophie', ['À quelle heure ouvre la piscine ?', 'Elle ouvre à 9 h.']);
  town.pass(60);
  const second = await take(town, 'shifts', 'Karim', { from: first, greeting: greeting(town, 'Karim') });
  await answer(town, place, 'shifts', 'Karim', ['Où jeter les piles ?', 'Dans les bornes de la médiathèque.']);
  await answer(town, place, 'shifts', 'Karim', ['Le marché a lieu demain ?', 'Oui, place des Halles.']);
  town.pass(60);
  await leave(town, 'Karim', second, closing(town, 'Karim', 'Inès'));
  const third = await take(town, 'shifts', 'Inès', { greeting: greeting(town, 'IM') });
  await answer(town, place, 'shifts', 'Inès', ['La cantine est-elle ouverte ?', 'Oui, dès lundi.']);
  await goSilent(town, 'shifts', 'Inès');
  await answer(town, place, 'shifts', 'Inès', ['Qui êtes-vous à la fin ?', 'Nous répondons à vos questions.']);
  await say(town, 'shifts', 'Inès', 'La bibliothèque ferme à 18 h.');
  await leave(town, 'Inès', third, null);
  await work(town);
}

async function speakers(town: LoopTown, place: LoopPlace): Promise<void> {
  await settle(town, 'speakers', { speakers: true }, {
    Sophie: { appearance: 'first-name', shownName: 'Sophie', job: 'bibliothécaire', hashtag: 'ParoleDeSophie' },
    Karim: { appearance: 'first-name', shownName: 'Karim', job: 'jardinier', hashtag: 'ParoleDeKarim' },
  });
  await say(town, 'speakers', 'Sophie', 'Les nouveautés de la semaine sont en rayon.');
  await say(town, 'speakers', 'Karim', 'Les tilleuls de la place sont taillés.');
  await answer(town, place, 'speakers', 'Sophie', ['Peut-on rendre un livre le soir ?', 'Oui, par la boîte de retour.']);
  await answer(town, place, 'speakers', 'Karim', ['Quand plantez-vous les tulipes ?', 'Dès la fin du mois.']);
}

async function persona(town: LoopTown, place: LoopPlace): Promise<void> {
  await settle(town, 'persona', { persona: { name: 'Lisa', nature: 'assistante virtuelle' } }, {
    Sophie: { appearance: 'first-name', shownName: 'Sophie' },
  });
  const asPersona = { asPersona: true };
  await answer(town, place, 'persona', 'Sophie', ['Comment payer la cantine ?', 'Sur le portail famille.'], asPersona);
  await answer(town, place, 'persona', 'Sophie', ['Comment demander un acte ?', 'Par le formulaire du site.'], asPersona);
  await answer(town, place, 'persona', 'Sophie', ['Où est la déchèterie ?', 'Route de Valdor.'], asPersona);
  await answer(town, place, 'persona', 'Sophie', ['Mon dossier est perdu.', 'Je le cherche et je vous appelle.']);
}

async function office(town: LoopTown, place: LoopPlace, who: 'Anne' | 'Jeanne', name: string): Promise<void> {
  await installHolder(town, who, name);
  await say(town, 'office', who, 'Le rapport annuel est en ligne.');
  await answer(town, place, 'office', who, [`Comment vous saisir, ${who} ?`, 'Par courrier ou sur rendez-vous.']);
  town.pass(10);
}

async function succeeded(town: LoopTown, place: LoopPlace): Promise<void> {
  town.pass(60);
  await office(town, place, 'Jeanne', 'Jeanne Morel');
  await say(town, 'office', 'Jeanne', 'Je succède à Anne Roux et je reprends ce compte.');
  await work(town);
}

const wall = (time: Date): WallTime =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(time) as WallTime;

const greeting = ({ now }: LoopTown, name: string): string =>
  greetingDraft({ name, now: wall(now()), until: wall(new Date(now().getTime() + 3 * 3_600_000)), place: null, language: 'fr', variant: 0, limits: LIMITS })!;

const closing = ({ now }: LoopTown, name: string, next: string): string =>
  closingDraft({ name, now: wall(now()), next, language: 'fr', variant: 0, limits: LIMITS })!;

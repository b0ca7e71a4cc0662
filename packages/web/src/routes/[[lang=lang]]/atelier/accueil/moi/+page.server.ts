import {
  agreedTo,
  agreeToEnd,
  coverMyself,
  coversOf,
  type DeskChannel,
  giveConsent,
  givePortrait,
  handShiftOn,
  noteAbsence,
  ownProtection,
  policiesOf,
  portraitsShown,
  previewConsent,
  withdrawPortrait,
} from '@beffroi/desk';
import { APPEARANCES, type Appearance, proposedInitials } from '@beffroi/speaking';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, redirect } from '@sveltejs/kit';
import { lockEnd, whenOf } from '#lib/desk-clock.ts';
import { firstNameOf } from '#lib/desk-words.ts';
import { deskSettings } from '#lib/messages/desk-settings.ts';
import { givenBack, isGivenBack, numberIn, orGivenBack } from '#lib/server/desk/given-back.ts';
import { pictureFileIn } from '#lib/server/desk/picture-file.ts';
import { placesOf, speakingPlaces } from '#lib/server/desk/places.ts';
import { absenceIn, rosterRows } from '#lib/server/desk/roster-rows.ts';
import { wallFields } from '#lib/server/desk/wall-clock.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { places } = await placesOf(event);
  const shown = speakingPlaces(places).map((place) => appearanceOn(event.locals, place));
  return { accounts: await Promise.all(shown), done: event.url.searchParams.get('fait') };
}) satisfies PageServerLoad;

export const actions = {
  choisir: async (event) => {
    const { form, place, member } = await mine(event);
    const { store, now } = event.locals.house;
    const wanted = textOf(form, 'appearance');
    const consent = {
      appearance: APPEARANCES.find((one) => one === wanted) ?? 'team',
      shownName: textOf(form, 'shown-name'),
      initials: textOf(form, 'initials'),
      job: textOf(form, 'job'),
      hashtag: textOf(form, 'hashtag'),
      safetyGround: form.has('safety') ? textOf(form, 'safety-ground').slice(0, 1000) || '–' : null,
    };
    const done = await orGivenBack(form, () => giveConsent(store, member, place.channel.id, consent, now()));
    if (isGivenBack(done)) return done;
    back(event, 'choisi');
  },
  couvrir: async (event) => {
    const { form, place, member } = await mine(event);
    const { store, now } = event.locals.house;
    const done = await orGivenBack(form, () => coverMyself(store, member, place.channel.id, null, { code: 'asked' }, now()));
    if (isGivenBack(done)) return done;
    back(event, 'protege');
  },
  portrait: async (event) => {
    const { form, place, member } = await mine(event);
    const { store, now } = event.locals.house;
    const give = async () => givePortrait(store, member, place.channel.id, await pictureFileIn(form, 'portrait'), now());
    const done = await orGivenBack(form, give);
    if (isGivenBack(done)) return done;
    back(event, 'portrait');
  },
  reprendre: async (event) => {
    const { form, place, member } = await mine(event);
    const { store, now } = event.locals.house;
    const done = await orGivenBack(form, () => withdrawPortrait(store, member, place.channel.id, now()));
    if (isGivenBack(done)) return done;
    back(event, 'repris');
  },
  donner: async (event) => {
    const { form, member } = await mine(event);
    const { store, now } = event.locals.house;
    const done = await orGivenBack(form, () => handShiftOn(store, member, numberIn(form, 'shift'), numberIn(form, 'to'), now()));
    if (isGivenBack(done)) return done;
    back(event, 'donne');
  },
  absent: async (event) => {
    const { form, place, member } = await mine(event);
    const { locals } = event;
    const days = absenceIn(textOf(form, 'first'), textOf(form, 'last'), place.channel.zone, locals.language);
    if (days === null) return givenBack(form, { code: 'not-valid', details: { field: 'absence' } });
    const done = await orGivenBack(form, () => noteAbsence(locals.house.store, member, place.own.id, days, locals.house.now()));
    if (isGivenBack(done)) return done;
    back(event, 'absent');
  },
  decouvrir: async (event) => {
    const { form, member } = await mine(event);
    const { store, now } = event.locals.house;
    const ended = await orGivenBack(form, () => agreeToEnd(store, member, numberIn(form, 'cover'), 'agent', now()));
    if (isGivenBack(ended)) return ended;
    back(event, ended ? 'fini' : 'accepte');
  },
} satisfies Actions;

type Speaking = DeskChannel & { readonly own: NonNullable<DeskChannel['own']> };

async function mine(event: RequestEvent) {
  const { places, member } = await placesOf(event);
  const form = await event.request.formData();
  const place = speakingPlaces(places).find(({ channel }) => channel.id === numberIn(form, 'channel'));
  return { form, member, place: place ?? error(404, 'channel') };
}

function back({ locals }: RequestEvent, done: string): never {
  redirect(303, hrefIn(locals.language, `/atelier/accueil/moi?fait=${done}`));
}

/** How somebody appears on an account, and how a post would look for each choice that they have. */
async function appearanceOn(locals: App.Locals, place: Speaking) {
  const { house, language } = locals;
  const { channel, own, agents } = place;
  const { consent } = own;
  const taken = agents.flatMap(({ id, consent: theirs }) =>
    id === own.id || theirs === null || theirs.initials === '' ? [] : [theirs.initials],
  );
  const proposed = proposedInitials(own.name, taken);
  const now = house.now();
  const covers = await coversOf(house.store, place, [own.id]);
  const choices = APPEARANCES.map(async (appearance) => ({
    appearance,
    ...(await previewOf(locals, place, appearance, proposed[0] ?? '')),
  }));
  return {
    channel: channel.id,
    handle: channel.remote_handle,
    network: channel.network,
    chosen: agreedTo(own),
    shownName: consent?.shown_name ?? '',
    initials: consent?.initials ?? '',
    job: consent?.job ?? '',
    hashtag: consent?.hashtag ?? '',
    safetyGround: consent?.safety_ground ?? null,
    speakers: channel.policies['speakers'] === true,
    proposed,
    choices: await Promise.all(choices),
    slug: channel.slug,
    exposure: await exposureOn(locals, place),
    own: { id: own.id, name: own.name },
    shifts: (await rosterRows(locals, place)).filter(({ isOwn, state }) => state === 'left' || (isOwn && state === 'planned')),
    colleagues: agents.filter(({ left_at: left }) => left === null).map(({ id, name }) => ({ id, name })),
    today: wallFields(now, channel.zone).date,
    portrait: policiesOf(channel).initials === null ? null : await portraitsShown(house.store, place, now),
    covers: covers.map(({ cover, asker, grounds }) => ({
      id: cover.id,
      since: whenOf(cover.began_at, channel.zone, now, language),
      asker,
      grounds,
      agentAgrees: cover.agent_agreed_at !== null,
      leadAgrees: cover.lead_agreed_at !== null,
    })),
  };
}

/** How much of somebody's name is spent, and what keeps it back: theirs alone to see. */
async function exposureOn({ house, language }: App.Locals, place: Speaking) {
  const now = house.now();
  const { zone } = place.channel;
  const { limits, signedToday, covers, election } = (await ownProtection(house.store, place, now))!;
  const grounds = covers.flatMap((cover) => cover.grounds);
  const ends = grounds.flatMap((ground) => ('until' in ground && new Date(ground.until) > now ? [ground] : []));
  const when = (at: string): string => whenOf(new Date(at), zone, now, language);
  return {
    limits,
    signed: signedToday,
    rests: ends.flatMap(({ code, until }) => (code === 'hostile-exchange' ? [when(until)] : [])).slice(-1),
    anew: ends.flatMap(({ code, until }) => (code === 'budget' ? [when(until)] : [])).slice(-1),
    elected: place.own.elected,
    election: election === null ? null : { year: election.year, source: election.source, until: lockEnd(election, zone, language) },
  };
}

/** The same example signed by one choice: with what is chosen there, or what would be proposed. */
async function previewOf({ house, language }: App.Locals, { channel, own }: Speaking, appearance: Appearance, proposed: string) {
  const { consent } = own;
  const sample = appearance === 'pseudonym' ? deskSettings[language].samplePseudonym : firstNameOf(own.name);
  const named = appearance === 'pseudonym' || appearance === 'first-name';
  const thought = {
    appearance,
    shown_name: named ? (consent?.appearance === appearance ? consent.shown_name : sample) : '',
    initials: appearance === 'team' || appearance === 'pseudonym' ? '' : consent?.initials || proposed,
    job: consent?.job ?? '',
    hashtag: appearance === 'team' ? '' : (consent?.hashtag ?? ''),
  };
  const text = deskSettings[language].example;
  const composed = await previewConsent(house.store, channel, own, thought, { text, language: channel.language, contentWarning: null });
  return { post: composed.text, isSigned: composed.signature !== null };
}

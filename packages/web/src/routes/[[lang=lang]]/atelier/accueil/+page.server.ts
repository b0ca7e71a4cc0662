import { endShift, inbox, nextQuestion, settleHeld, takeShift, withdrawPost } from '@beffroi/desk';
import type { ListPlace } from '@beffroi/store';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { clockOf } from '#lib/desk-clock.ts';
import { greetingWords } from '#lib/server/desk/announcements.ts';
import { announcerOf, channelCard } from '#lib/server/desk/channel-cards.ts';
import { givenBack, isGivenBack, numberIn, orGivenBack, typedIn } from '#lib/server/desk/given-back.ts';
import { inboxRows, PART_WORDS, PARTS, unsentRows } from '#lib/server/desk/inbox-rows.ts';
import { placesOf, speakingPlaces } from '#lib/server/desk/places.ts';
import { deskIn, theDesk } from '#lib/server/desk/the-desk.ts';
import { nextClock } from '#lib/server/desk/wall-clock.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { locals, url } = event;
  const { places, isLead } = await placesOf(event);
  const part = PARTS.find((one) => PART_WORDS[one] === url.searchParams.get('partie')) ?? 'open';
  const words = (url.searchParams.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 200);
  const found = await inbox(locals.house.store, places, { part, words, after: afterIn(url.searchParams.get('apres')) });
  const now = locals.house.now();
  const zone = places[0]?.channel.zone ?? 'Europe/Paris';
  return {
    hasDesk: deskIn(locals) !== null,
    isLead,
    cards: await Promise.all(places.filter(({ channel }) => channel.state !== 'left').map((place) => channelCard(locals, place))),
    part,
    words,
    parts: PARTS.map((one) => ({ part: one, word: PART_WORDS[one], count: countOf(one, found) })),
    rows: inboxRows(locals, places, found),
    next: found.next === null ? null : `${found.next.place_at.getTime()}.${found.next.id}`,
    mostUrgent: part === 'open' && words === '' ? await nextQuestion(locals.house.store, places, null, now) : null,
    isFirst: !url.searchParams.has('apres'),
    unsent: unsentRows(locals, places, found),
    clock: clockOf(now, zone, locals.language),
    drawn: now.getTime(),
    done: url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  prendre: async (event) => {
    const { form, place } = await placeIn(event);
    const { locals } = event;
    const { zone, language } = place.channel;
    const now = locals.house.now();
    const until = nextClock(textOf(form, 'until'), zone, textOf(form, 'choice'), now, locals.language);
    if (until.kind === 'bad') return givenBack(form, { code: 'not-valid', details: { field: 'until' } });
    if (until.kind === 'ask') return fail(400, { ask: until.ask, fields: typedIn(form) });
    const typed = textOf(form, 'greeting').trim();
    // The draft names the hour: with another hour it is another draft.
    const greeting = typed === textOf(form, 'drafted').trim() ? greetingWords(await announcerOf(locals, place), until.at, now) : typed;
    const from = numberIn(form, 'from');
    const planned = numberIn(form, 'planned');
    const ask = {
      channel: place.channel.id,
      planned: planned === 0 ? null : planned,
      until: until.at,
      from: from === 0 ? null : from,
      greeting: form.has('say') && greeting !== '' ? greeting : null,
      language,
    };
    const done = await orGivenBack(form, () => takeShift(theDesk(locals), actorOf(event), ask, now));
    if (isGivenBack(done)) return done;
    back(event);
  },
  rendre: async (event) => {
    const { form, place } = await placeIn(event);
    const { locals } = event;
    const closing = textOf(form, 'closing').trim();
    const said = { closing: form.has('say') && closing !== '' ? closing : null, language: place.channel.language };
    const end = () => endShift(theDesk(locals), actorOf(event), numberIn(form, 'shift'), said, locals.house.now());
    const done = await orGivenBack(form, end);
    if (isGivenBack(done)) return done;
    back(event);
  },
  retirer: async (event) => {
    requireAct(event, 'desk.speak');
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const done = await orGivenBack(form, () => withdrawPost(store, actorOf(event), numberIn(form, 'post'), now()));
    if (isGivenBack(done)) return done;
    back(event, '?fait=retire');
  },
  regler: async (event) => {
    requireAct(event, 'desk.lead');
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const how = textOf(form, 'how') === 'send' ? 'send' : 'withdraw';
    const done = await orGivenBack(form, () => settleHeld(store, actorOf(event), numberIn(form, 'post'), how, now()));
    if (isGivenBack(done)) return done;
    back(event, '?fait=regle');
  },
} satisfies Actions;

async function placeIn(event: RequestEvent) {
  const { places } = await placesOf(event);
  const form = await event.request.formData();
  const place = speakingPlaces(places).find(({ channel }) => channel.id === numberIn(form, 'channel'));
  return { form, place: place ?? error(404, 'channel') };
}

function back({ locals }: RequestEvent, query = ''): never {
  redirect(303, hrefIn(locals.language, `/atelier/accueil${query}`));
}

const countOf = (part: (typeof PARTS)[number], { counts, mine }: Awaited<ReturnType<typeof inbox>>): number => {
  if (part === 'mine') return mine;
  return part === 'open' ? (counts.get('open') ?? 0) + (counts.get('taken') ?? 0) : (counts.get(part) ?? 0);
};

/** Where a page goes on: milliseconds and a number. */
function afterIn(written: string | null): ListPlace | null {
  const match = /^(\d{1,14})\.(\d{1,9})$/.exec(written ?? '');
  return match === null ? null : { place_at: new Date(Number(match[1])), id: Number(match[2]) };
}

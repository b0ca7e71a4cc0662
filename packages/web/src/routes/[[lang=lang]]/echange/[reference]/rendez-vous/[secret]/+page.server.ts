import { acceptMeeting, declineMeeting, moveMeeting, type Proposal, proposalFor } from '@beffroi/desk';
import { parseInstant } from '@beffroi/domain';
import { parseWallDate } from '@beffroi/speaking';
import { hrefIn } from '@beffroi/ui/language.ts';
import { originOf } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, redirect } from '@sveltejs/kit';
import { clockOf, weekdayOf, whenOf } from '#lib/desk-clock.ts';
import { isToldKindly, orToldKindly } from '#lib/server/desk/meet/citizen-refusal.ts';
import { shownSlots } from '#lib/server/desk/meet/shown-slots.ts';
import { townNames } from '#lib/server/desk/places.ts';
import { deskIn, theDesk } from '#lib/server/desk/the-desk.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { locals, params, url } = event;
  const { house, language } = locals;
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const from = parseWallDate(url.searchParams.get('apres') ?? '');
  const proposal = await proposalFor(deskIn(locals) ?? error(404, 'meeting'), params, from, house.now());
  if (proposal === null) error(404, 'meeting');
  const { kind, state, zone, place, bookingUrl, bySlots, accepted, channel, reference, slots, lapses } = proposal;
  return {
    ...{ kind, state, place, bookingUrl, bySlots, accepted, reference, zone, slug: channel.slug, handle: channel.handle },
    town: (await townNames(locals))(proposal.territory),
    host: bookingUrl === null ? '' : new URL(bookingUrl).host,
    time: proposal.time === null ? null : shownTime(proposal.time, zone, language),
    slots: shownSlots(slots, zone, language),
    isLater: from !== null,
    lapses: whenOf(lapses, zone, house.now(), language),
    path: `/echange/${params.reference}/rendez-vous/${params.secret}`,
    done: url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  accepter: async (event) => {
    const { locals, params } = event;
    const form = await event.request.formData();
    const contact = { name: textOf(form, 'name'), phone: textOf(form, 'phone'), email: textOf(form, 'email') };
    const work = () =>
      acceptMeeting(theDesk(locals), params.secret, { begins: beginsIn(form), contact }, addressOf(event), locals.house.now());
    const word = await orToldKindly(form, locals.language, work);
    if (isToldKindly(word)) return word;
    back(event, word, 'pris');
  },
  deplacer: async (event) => {
    const { locals, params } = event;
    const form = await event.request.formData();
    const begins = beginsIn(form);
    const { store, now } = locals.house;
    const done = await orToldKindly(form, locals.language, () => moveMeeting(store, params.secret, begins, addressOf(event), now()));
    if (isToldKindly(done)) return done;
    back(event, params.secret, 'deplace');
  },
  annuler: async (event) => {
    const { locals, params } = event;
    const form = await event.request.formData();
    const { store, now } = locals.house;
    const done = await orToldKindly(form, locals.language, () => declineMeeting(store, params.secret, addressOf(event), now()));
    if (isToldKindly(done)) return done;
    back(event, params.secret, 'annule');
  },
} satisfies Actions;

/** Day and hours of what is agreed on. */
function shownTime({ begins, ends }: NonNullable<Proposal['time']>, zone: string, language: App.Locals['language']) {
  return {
    iso: begins.toISOString(),
    day: weekdayOf(begins, zone, language),
    from: clockOf(begins, zone, language),
    to: clockOf(ends, zone, language),
  };
}

const beginsIn = (form: FormData) => parseInstant(textOf(form, 'begins'));

const addressOf = (event: RequestEvent): string => originOf(event).address ?? 'unknown';

function back({ locals, params }: RequestEvent, secret: string, done: string): never {
  redirect(303, hrefIn(locals.language, `/echange/${params.reference}/rendez-vous/${secret}?fait=${done}`));
}

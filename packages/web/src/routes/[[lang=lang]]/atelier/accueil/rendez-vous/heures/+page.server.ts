import { openingHours, setHours, type TownHours, zoneOf } from '@beffroi/desk';
import { instantFrom } from '@beffroi/domain';
import { closedDays, type DeskHours, daysAfter, hoursOfDay, openTimes, wallAt } from '@beffroi/speaking';
import { hrefIn } from '@beffroi/ui/language.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { isGivenBack, orGivenBack, typedIn } from '#lib/server/desk/given-back.ts';
import { placesOf, townNames } from '#lib/server/desk/places.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { house } = event.locals;
  const { towns, territory, zone } = await ledTown(event, event.url.searchParams.get('commune'));
  const kept = await openingHours(house.store, territory);
  return {
    towns,
    territory,
    town: towns.find(({ code }) => code === territory)!.name,
    zone,
    fields: (kept === null ? NOTHING : fieldsOf(kept)) as Readonly<Record<string, string>>,
    changes: kept === null ? [] : changesIn(kept, zone, house.now()),
    done: event.url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { locals } = event;
    const { territory, member } = await ledTown(event, textOf(form, 'territory'));
    const read = hoursIn(form);
    if ('wrong' in read) return fail(400, { refused: { code: 'not-valid' as const, details: read.wrong }, fields: typedIn(form) });
    const done = await orGivenBack(form, () => setHours(locals.house.store, member, territory, read.hours, locals.house.now()));
    if (isGivenBack(done)) return done;
    redirect(303, hrefIn(locals.language, `/atelier/accueil/rendez-vous/heures?commune=${territory}&fait=heures`));
  },
} satisfies Actions;

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** The town whose hours are looked at: one that who looks leads the desk of. @throws 404 */
async function ledTown(event: RequestEvent, wanted: string | null) {
  requireAct(event, 'desk.lead');
  const { places, member } = await placesOf(event);
  const led = places.filter(({ isLead }) => isLead).map(({ channel }) => channel);
  const channel = led.find(({ territory }) => wanted === null || territory === wanted) ?? error(404, 'channel');
  const nameOf = await townNames(event.locals);
  const codes = [...new Set(led.map(({ territory }) => territory))];
  return { member, territory: channel.territory, zone: channel.zone, towns: codes.map((code) => ({ code, name: nameOf(code) })) };
}

/** Where nobody has said anything: numbers to begin with, and no hours, which only the town knows. */
const NOTHING = { slotMinutes: '20', visits: '1', calls: '1', noticeHours: '4' };

function fieldsOf({ hours, slotMinutes, visits, calls, noticeHours, place, bookingUrl }: TownHours): Readonly<Record<string, string>> {
  const days = hours.weekly.flatMap(({ weekday, from, to, breaks: [lunch] }) => [
    [`from-${weekday}`, from],
    [`to-${weekday}`, to],
    [`breakFrom-${weekday}`, lunch?.from ?? ''],
    [`breakTo-${weekday}`, lunch?.to ?? ''],
  ]);
  const closed = hours.closed.map(({ from, until }) => (from === until ? from : `${from} ${until}`)).join('\n');
  const numbers = { slotMinutes: `${slotMinutes}`, visits: `${visits}`, calls: `${calls}`, noticeHours: `${noticeHours}` };
  return { ...Object.fromEntries(days), ...numbers, closed, place, bookingUrl: bookingUrl ?? '' };
}

function hoursIn(form: FormData): { readonly hours: TownHours } | { readonly wrong: Readonly<Record<string, string | number>> } {
  const weekly: DeskHours[] = [];
  for (const weekday of WEEK) {
    const [from = '', breakFrom = '', breakTo = '', to = ''] = ['from', 'breakFrom', 'breakTo', 'to'].map((name) =>
      textOf(form, `${name}-${weekday}`),
    );
    const day = hoursOfDay({ weekday, from, breakFrom, breakTo, to });
    if (day === null) return { wrong: { field: 'weekly', weekday } };
    if (day !== 'closed') weekly.push(day);
  }
  const closed = closedDays(textOf(form, 'closed'));
  if (closed === null) return { wrong: { field: 'closed' } };
  const number = (name: string): number => (/^\d{1,4}$/.test(textOf(form, name)) ? Number(textOf(form, name)) : Number.NaN);
  const numbers = {
    slotMinutes: number('slotMinutes'),
    visits: number('visits'),
    calls: number('calls'),
    noticeHours: number('noticeHours'),
  };
  const booking = textOf(form, 'bookingUrl').trim();
  return { hours: { hours: { weekly, closed }, ...numbers, place: textOf(form, 'place'), bookingUrl: booking === '' ? null : booking } };
}

/** Days of the coming year on which the hour is changed while it is open. */
function changesIn({ hours }: TownHours, zone: string, now: Date): readonly string[] {
  const town = zoneOf({ zone });
  const today = wallAt(instantFrom(now.getTime()), town).date;
  const { questions } = openTimes(hours, town, today, daysAfter(today, 365));
  return [...new Set(questions.map(({ date }) => date))];
}

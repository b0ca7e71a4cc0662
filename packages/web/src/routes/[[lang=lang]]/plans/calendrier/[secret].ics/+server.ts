import { calendarWait, noteCalendarGuess, openCalendar, planByNumber } from '@beffroi/plans';
import { error } from '@sveltejs/kit';
import { fictionSaid } from '#lib/server/fiction.ts';
import { calendarText } from '#lib/server/plan/plan-file.ts';
import type { RequestHandler } from './$types';

/** The calendar of a plan by its secret address: without a session, with the rights that its owner has at this moment. */
export const GET: RequestHandler = async (event) => {
  const { params, locals, url } = event;
  const { store, now } = locals.house;
  const waitMs = await calendarWait(store, event.getClientAddress(), now());
  if (waitMs > 0) error(429, 'too-often');
  const opened = await openCalendar(store, params.secret);
  const plan = opened === null ? null : await planByNumber(store, opened.reader, opened.plan);
  if (plan === null) {
    await noteCalendarGuess(store, event.getClientAddress(), now());
    error(404, 'plan');
  }
  const fiction = await fictionSaid(locals.house, locals.language);
  const text = calendarText(plan, url.origin, locals.language, (number) => `/atelier/plan/${plan.id}/actions/${number}`, fiction);
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="plan-${plan.territory}.ics"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  });
};

import { openCalendar, planByNumber } from '@beffroi/plans';
import { error } from '@sveltejs/kit';
import { assertNoCalendarGuessing, noteCalendarGuess } from '#lib/server/plan/calendar-guessing.ts';
import { calendarText } from '#lib/server/plan/plan-file.ts';
import type { RequestHandler } from './$types';

/** The calendar of a plan by its secret address: without a session, with the rights that its owner has at this moment. */
export const GET: RequestHandler = async (event) => {
  const { params, locals, url } = event;
  const { store } = locals.house;
  await assertNoCalendarGuessing(event);
  const opened = await openCalendar(store, params.secret);
  const plan = opened === null ? null : await planByNumber(store, opened.reader, opened.plan);
  if (plan === null) {
    await noteCalendarGuess(event);
    error(404, 'plan');
  }
  const text = calendarText(plan, url.origin, locals.language, (number) => `/atelier/plan/${plan.id}/actions/${number}`);
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="plan-${plan.territory}.ics"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  });
};

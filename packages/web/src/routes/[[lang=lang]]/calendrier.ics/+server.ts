import { textAnswer } from '@beffroi/ui/server/answers.ts';
import { reach } from '#lib/messages/reach.ts';
import { daysCalendar, publicDays } from '#lib/server/reach/deadlines.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, url }) => {
  const days = await publicDays(locals.house, locals.language, url.origin);
  return textAnswer(request, daysCalendar(days, reach[locals.language].calendar, url.host), {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'public, no-cache',
  });
};

export const HEAD = GET;

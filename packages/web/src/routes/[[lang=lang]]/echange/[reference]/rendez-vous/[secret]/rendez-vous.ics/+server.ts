import { heldMeeting } from '@beffroi/desk';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error } from '@sveltejs/kit';
import { meetings } from '#lib/messages/meetings.ts';
import { calendarAnswer } from '#lib/server/desk/meet/calendar-answer.ts';
import { townNames } from '#lib/server/desk/places.ts';
import type { RequestHandler } from './$types';

/** What was agreed on, for the calendar of who accepted it. @throws 404 for others, and where it has no time */
export const GET = (async ({ locals, params, url }) => {
  const { house, language } = locals;
  const meeting = (await heldMeeting(house.store, params)) ?? error(404, 'meeting');
  const say = meetings[language];
  const town = (await townNames(locals))(meeting.territory);
  return calendarAnswer(meeting, {
    summary: say.summary[meeting.kind](town),
    description: say.icsDescription(params.reference),
    url: `${url.origin}${hrefIn(language, `/echange/${params.reference}/rendez-vous/${params.secret}`)}`,
  });
}) satisfies RequestHandler;

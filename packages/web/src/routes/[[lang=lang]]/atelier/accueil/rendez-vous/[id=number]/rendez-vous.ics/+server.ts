import { ownMeeting } from '@beffroi/desk';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error } from '@sveltejs/kit';
import { meetings } from '#lib/messages/meetings.ts';
import { calendarAnswer } from '#lib/server/desk/meet/calendar-answer.ts';
import { placesOf } from '#lib/server/desk/places.ts';
import type { RequestHandler } from './$types';

/** A meeting for the agent's calendar: without name and number, which nothing would delete there. */
export const GET = (async (event) => {
  const { locals, params, url } = event;
  const { language, house } = locals;
  const { places } = await placesOf(event);
  const meeting = (await ownMeeting(house.store, places, Number(params.id))) ?? error(404, 'meeting');
  const say = meetings[language];
  return calendarAnswer(meeting, {
    summary: say.agentSummary(say.kinds[meeting.kind], meeting.reference),
    description: say.agentDescription,
    url: `${url.origin}${hrefIn(language, `/atelier/accueil/${meeting.conversation_id}`)}`,
  });
}) satisfies RequestHandler;

import { agreedMeetings, meetingFigures, proposedMeetings } from '@beffroi/desk';
import { shownMeeting } from '#lib/server/desk/meet/meeting-panel.ts';
import { placesOf } from '#lib/server/desk/places.ts';
import { deskIn } from '#lib/server/desk/the-desk.ts';
import type { PageServerLoad } from './$types';

/** What is agreed on over all accounts of who looks: what waits for a word, what waits for who asked, and what is to come. */
export const load = (async (event) => {
  const { locals, url } = event;
  const { house, language } = locals;
  const { places } = await placesOf(event);
  const desk = deskIn(locals);
  const shown = (one: Awaited<ReturnType<typeof agreedMeetings>>[number]) => ({
    ...shownMeeting(one, language),
    reference: one.meeting.reference,
    conversation: one.meeting.conversation_id,
    speaks: places.some(({ channel, own }) => channel.id === one.meeting.channel_id && own !== null),
  });
  const rows = desk === null ? [] : (await agreedMeetings(desk, places, house.now())).map(shown);
  return {
    due: rows.filter(({ state }) => state === 'due'),
    waiting: desk === null ? [] : (await proposedMeetings(desk, places, house.now())).map(shown),
    coming: rows.filter(({ state }) => state === 'accepted'),
    figures: await meetingFigures(house.store, places),
    done: url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

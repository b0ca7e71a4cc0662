import { conversationFile, startWriting } from '@beffroi/desk';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, json } from '@sveltejs/kit';
import { firstNameOf } from '#lib/desk-words.ts';
import { desk } from '#lib/messages/desk.ts';
import { shownDraft } from '#lib/server/desk/composed.ts';
import { placesOf } from '#lib/server/desk/places.ts';
import type { RequestHandler } from './$types';

/** How an answer would stand while it is typed; each time is also a sign that somebody writes. */
export const POST = (async (event) => {
  const { house } = event.locals;
  const { places, member } = await placesOf(event);
  const file = await conversationFile(house.store, places, Number(event.params.id), house.now());
  if (file === null) error(404, 'conversation');
  const { place, conversation } = file;
  const { own } = place;
  if (own === null) error(403, 'role');
  const text = textOf(await event.request.formData(), 'text');
  const mine = await startWriting(house.store, member, conversation.id, house.now());
  const busy = mine || file.writing === null ? '' : desk[event.locals.language].busyToo(firstNameOf(file.writing.name));
  const draft = { text, language: place.channel.language, contentWarning: null };
  return json({ ...(await shownDraft(event.locals, { ...place, own }, conversation.asker_id, draft)), busy });
}) satisfies RequestHandler;

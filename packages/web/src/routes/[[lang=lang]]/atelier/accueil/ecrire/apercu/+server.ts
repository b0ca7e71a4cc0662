import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, json } from '@sveltejs/kit';
import { shownDraft } from '#lib/server/desk/composed.ts';
import { placesOf, speakingPlaces } from '#lib/server/desk/places.ts';
import type { RequestHandler } from './$types';

/** How a message would stand while it is typed. */
export const POST = (async (event) => {
  const { places } = await placesOf(event);
  const form = await event.request.formData();
  const place = speakingPlaces(places).find(({ channel }) => channel.slug === textOf(form, 'account'));
  if (place === undefined) error(404, 'channel');
  const warning = textOf(form, 'content-warning').trim();
  const language = textOf(form, 'language');
  const draft = {
    text: textOf(form, 'text'),
    language: /^[a-z]{2}$/.test(language) ? language : place.channel.language,
    contentWarning: warning === '' ? null : warning,
  };
  return json(await shownDraft(event.locals, place, null, draft));
}) satisfies RequestHandler;

import { abilitiesOf, type DeskChannel, type PostAsk, saveDraft, unsentOn, writePost } from '@beffroi/desk';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { whenOf } from '#lib/desk-clock.ts';
import { shownDraft } from '#lib/server/desk/composed.ts';
import { givenBack, isGivenBack, orGivenBack, typedIn } from '#lib/server/desk/given-back.ts';
import { fieldsFor, keptOf, picturesIn } from '#lib/server/desk/pictures.ts';
import { placesOf, speakingPlaces } from '#lib/server/desk/places.ts';
import { theDesk } from '#lib/server/desk/the-desk.ts';
import { visibilityIn } from '#lib/server/desk/visibility.ts';
import { readClock, wallFields } from '#lib/server/desk/wall-clock.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { locals, url } = event;
  const speaking = speakingPlaces((await placesOf(event)).places);
  const place = speaking.find(({ channel }) => channel.slug === url.searchParams.get('compte')) ?? speaking[0];
  const now = locals.house.now();
  if (place === undefined) return { accounts: [], chosen: null, text: '', draft: null, after: null, done: null };
  const { channel, own, shifts } = place;
  const { contentWarning, pictures, visibilities } = abilitiesOf(channel);
  const taken = Number(url.searchParams.get('reprise') ?? 0);
  const text = (await unsentOn(locals.house.store, [place])).find(({ id, state }) => id === taken && state === 'refused')?.written ?? '';
  const due = Number(url.searchParams.get('part') ?? 0);
  return {
    accounts: speaking.map(({ channel: { slug, remote_handle: handle, network } }) => ({ slug, handle, network })),
    chosen: {
      slug: channel.slug,
      handle: channel.remote_handle,
      network: channel.network,
      zone: channel.zone,
      language: channel.language,
      contentWarning,
      visibilities,
      pictures: fieldsFor(pictures),
      types: (pictures?.types ?? []).join(','),
      altText: pictures?.altText ?? 0,
      mostBytes: MOST_BYTES,
      today: wallFields(now, channel.zone).date,
      needsReason: (channel.policies['takeover'] ?? null) !== null && !shifts.some(({ agent_id: id }) => id === own.id),
    },
    text,
    draft: await shownDraft(locals, place, null, { text, language: channel.language, contentWarning: null }),
    after: postIn(url.searchParams.get('suite')),
    done:
      url.searchParams.get('fait') === null
        ? null
        : {
            written: postIn(url.searchParams.get('ecrit')),
            when: due > 0 ? whenOf(new Date(due), channel.zone, now, locals.language) : null,
          },
  };
}) satisfies PageServerLoad;

export const actions = {
  relire: async (event) => {
    const { form, place } = await writingOf(event);
    return { ...(await formAgain(event, form, place)), fields: typedIn(form) };
  },
  envoyer: (event) =>
    written(
      event,
      writePost,
      (post, { due }, slug) => `ecrire?compte=${slug}&fait=note&ecrit=${post}${due === null ? '' : `&part=${due.getTime()}`}`,
    ),
  garder: (event) => written(event, saveDraft, (post) => `brouillons/${post}?fait=garde`),
} satisfies Actions;

/** Keeps what a form holds, by one verb or the other; what does not go comes back with all that was typed. @param next where one goes then, within the desk */
async function written(event: RequestEvent, keep: typeof writePost, next: (post: number, ask: PostAsk, slug: string) => string) {
  const { form, place, member } = await writingOf(event);
  const { locals } = event;
  const { channel } = place;
  const now = locals.house.now();
  const again = async <Answer extends { readonly data: object }>(answer: Answer): Promise<Answer> => {
    Object.assign(answer.data, await formAgain(event, form, place));
    return answer;
  };
  const [day, hour] = [textOf(form, 'day'), textOf(form, 'hour')];
  const due = day === '' && hour === '' ? null : readClock(day, hour, channel.zone, textOf(form, 'choice'), locals.language);
  if (due?.kind === 'ask') return again(fail(400, { ask: due.ask, fields: typedIn(form) }));
  if (due?.kind === 'bad' || (due !== null && due.at < now)) {
    return again(givenBack(form, { code: 'not-valid', details: { field: 'date' } }));
  }
  const ask = await askIn(form, place, due?.at ?? null);
  const done = await orGivenBack(form, () => keep(theDesk(locals), member, ask, now));
  if (isGivenBack(done)) return again(done);
  redirect(303, hrefIn(locals.language, `/atelier/accueil/${next(done, ask, channel.slug)}`));
}

/** The post that an address or a form names. */
const postIn = (written: string | null): number | null => (/^[1-9]\d{0,8}$/.test(written ?? '') ? Number(written) : null);

async function askIn(form: FormData, place: Speaking, due: Date | null): Promise<PostAsk> {
  const { pictures: limits, visibilities } = abilitiesOf(place.channel);
  const pictures = await picturesIn(form, fieldsFor(limits));
  const reason = textOf(form, 'reason').trim();
  return {
    channel: place.channel.id,
    kind: 'post',
    conversation: null,
    after: postIn(textOf(form, 'after')),
    ...draftIn(form, place),
    visibility: visibilityIn(form, visibilities),
    pictures: pictures.map(({ bytes, type, altText }) => ({ bytes, type, altText })),
    due,
    reason: reason === '' ? null : reason.slice(0, 500),
  };
}

type Speaking = DeskChannel & { readonly own: NonNullable<DeskChannel['own']> };

async function writingOf(event: RequestEvent) {
  const { places, member } = await placesOf(event);
  const form = await event.request.formData();
  const place = speakingPlaces(places).find(({ channel }) => channel.slug === textOf(form, 'account'));
  return { form, member, place: place ?? error(404, 'channel') };
}

const MOST_WARNING = 200;
/** Bytes of pictures that a form holds beside its text: the server takes a million more at once (`BODY_SIZE_LIMIT`). */
const MOST_BYTES = Number(process.env['BODY_SIZE_LIMIT'] ?? 16 * 1024 * 1024) - 1_000_000;

function draftIn(form: FormData, { channel }: Speaking) {
  const warning = textOf(form, 'content-warning').trim().slice(0, MOST_WARNING);
  const language = textOf(form, 'language');
  return {
    text: textOf(form, 'text').replace(/\r\n?/g, '\n'),
    language: /^[a-z]{2}$/.test(language) ? language : channel.language,
    contentWarning: warning === '' || !abilitiesOf(channel).contentWarning ? null : warning,
  };
}

/** What a form that is shown again holds beside what was typed: how it would stand, and its pictures. */
async function formAgain(event: RequestEvent, form: FormData, place: Speaking) {
  const pictures = await picturesIn(form, fieldsFor(abilitiesOf(place.channel).pictures));
  return { draft: await shownDraft(event.locals, place, null, draftIn(form, place)), kept: keptOf(pictures) };
}

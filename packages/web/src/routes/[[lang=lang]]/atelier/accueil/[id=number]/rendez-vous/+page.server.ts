import {
  cancelMeeting,
  changeMeeting,
  conversationFile,
  type MeetingAsk,
  type MeetingReply,
  meetingsIn,
  proposeMeeting,
  settleMeeting,
} from '@beffroi/desk';
import { type Instant, instantFrom } from '@beffroi/domain';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { plain } from '@beffroi/words';
import { type ActionFailure, error, fail, redirect } from '@sveltejs/kit';
import { type GivenBack, givenBack, isGivenBack, numberIn, orGivenBack, typedIn } from '#lib/server/desk/given-back.ts';
import { meetingPanel } from '#lib/server/desk/meet/meeting-panel.ts';
import { placesOf } from '#lib/server/desk/places.ts';
import { theDesk } from '#lib/server/desk/the-desk.ts';
import { readClock } from '#lib/server/desk/wall-clock.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { place, conversation } = await fileOf(event);
  return {
    who: plain(conversation.asker_name) || conversation.asker_handle,
    panel: await meetingPanel(event.locals, place, conversation),
    done: event.url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  proposer: async (event) => {
    const { form, file } = await writingOf(event);
    const { locals, url } = event;
    const ask = askIn(form, file.place.channel.zone, locals.language);
    if ('status' in ask) return ask;
    const { conversation } = file;
    const spoken = (conversation.language ?? file.place.channel.language) === 'en' ? 'en' : 'fr';
    const linkTo = (reference: string, secret: string): string =>
      `${url.origin}${hrefIn(spoken, `/echange/${reference}/rendez-vous/${secret}`)}`;
    const sent = { reply: replyIn(form, file), linkTo };
    const done = await orGivenBack(form, () =>
      proposeMeeting(theDesk(locals), file.member, conversation.id, ask, sent, locals.house.now()),
    );
    if (isGivenBack(done)) return done;
    back(event, 'propose');
  },
  changer: async (event) => {
    const { form, file, meeting } = await meetingOf(event);
    const { locals } = event;
    const begins = beginsIn(form, file.place.channel.zone, locals.language);
    if (typeof begins !== 'string') return begins;
    const time = { begins, minutes: numberIn(form, 'minutes'), place: textOf(form, 'place') };
    const reply = form.has('tell') ? replyIn(form, file) : null;
    const done = await orGivenBack(form, () => changeMeeting(theDesk(locals), file.member, meeting, time, reply, locals.house.now()));
    if (isGivenBack(done)) return done;
    back(event, 'change');
  },
  annuler: async (event) => {
    const { form, file, meeting } = await meetingOf(event);
    const { locals } = event;
    const reply = form.has('tell') ? replyIn(form, file) : null;
    const done = await orGivenBack(form, () => cancelMeeting(theDesk(locals), file.member, meeting, reply, locals.house.now()));
    if (isGivenBack(done)) return done;
    back(event, 'annule');
  },
  regler: async (event) => {
    const { form, file, meeting } = await meetingOf(event);
    const { store, now } = event.locals.house;
    const done = await orGivenBack(form, () => settleMeeting(store, file.member, meeting, form.get('happened') === 'oui', now()));
    if (isGivenBack(done)) return done;
    if (form.get('list') === 'oui') redirect(303, hrefIn(event.locals.language, '/atelier/accueil/rendez-vous?fait=regle'));
    back(event, 'regle');
  },
} satisfies Actions;

/** @throws 404 where it is none of one's own */
async function fileOf(event: RequestEvent) {
  const { places, member } = await placesOf(event);
  const file = await conversationFile(event.locals.house.store, places, Number(event.params.id), event.locals.house.now());
  return file === null ? error(404, 'conversation') : { ...file, member };
}

async function writingOf(event: RequestEvent) {
  const file = await fileOf(event);
  if (file.place.own === null) error(403, 'role');
  return { file, form: await event.request.formData() };
}

/** @throws 404 where the meeting is none of this conversation */
async function meetingOf(event: RequestEvent) {
  const { file, form } = await writingOf(event);
  const meeting = numberIn(form, 'meeting');
  const known = await meetingsIn(theDesk(event.locals), file.conversation.id, event.locals.house.now());
  if (!known.some((one) => one.meeting.id === meeting)) error(404, 'meeting');
  return { file, form, meeting };
}

type Answered = ActionFailure<GivenBack> | ReturnType<typeof askAgain>;

const askAgain = (form: FormData, ask: Extract<ReturnType<typeof readClock>, { kind: 'ask' }>['ask']) =>
  fail(400, { ask, fields: typedIn(form) });

function askIn(form: FormData, zone: string, language: App.Locals['language']): MeetingAsk | Answered {
  const kind = form.get('kind');
  if (kind === 'call-back') return { kind };
  if (kind === 'slot') return { kind, byTownPages: form.get('which') === 'site' };
  const begins = beginsIn(form, zone, language);
  if (typeof begins !== 'string') return begins;
  return { kind: 'meeting', begins, minutes: numberIn(form, 'minutes'), place: textOf(form, 'place') };
}

function beginsIn(form: FormData, zone: string, language: App.Locals['language']): Instant | Answered {
  const read = readClock(textOf(form, 'date'), textOf(form, 'time'), zone, textOf(form, 'choice'), language);
  if (read.kind === 'at') return instantFrom(read.at.getTime());
  return read.kind === 'ask' ? askAgain(form, read.ask) : givenBack(form, { code: 'not-valid', details: { field: 'begins' } });
}

function replyIn(form: FormData, { conversation, place }: Awaited<ReturnType<typeof fileOf>>): MeetingReply {
  const reason = textOf(form, 'reason').trim().slice(0, 500);
  return {
    text: textOf(form, 'text').replace(/\r\n?/g, '\n'),
    language: conversation.language ?? place.channel.language,
    reason: reason === '' ? null : reason,
  };
}

function back({ locals, params }: RequestEvent, done: string): never {
  redirect(303, hrefIn(locals.language, `/atelier/accueil/${params.id}/rendez-vous?fait=${done}`));
}

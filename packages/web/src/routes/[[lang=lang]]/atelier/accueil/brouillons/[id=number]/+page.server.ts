import { abilitiesOf, approvePost, askApproval, changePost, declinePost, draftFile, submitDraft, withdrawPost } from '@beffroi/desk';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { whenOf } from '#lib/desk-clock.ts';
import { approversOf, namesOfPeople } from '#lib/server/desk/approvers.ts';
import { shownDraft } from '#lib/server/desk/composed.ts';
import { approvalWords } from '#lib/server/desk/draft-rows.ts';
import { givenBack, isGivenBack, numberIn, orGivenBack, typedIn } from '#lib/server/desk/given-back.ts';
import { placesOf } from '#lib/server/desk/places.ts';
import { visibilityIn } from '#lib/server/desk/visibility.ts';
import { proposedEnd, readClock, wallFields } from '#lib/server/desk/wall-clock.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { locals, url } = event;
  const { file } = await fileOf(event);
  const { place, post, preview, approvals, isOwn, mayAnswer } = file;
  const { channel } = place;
  const [now, language] = [locals.house.now(), locals.language];
  const when = (at: Date): string => whenOf(at, channel.zone, now, language);
  const telling = { nameOf: await namesOfPeople(locals), when, now, language };
  const isDraft = post.state === 'draft';
  const scheduled = post.due_at > now ? wallFields(post.due_at, channel.zone) : null;
  const own = isOwn ? place.own : null;
  return {
    id: post.id,
    handle: channel.remote_handle,
    name: channel.remote_name || channel.remote_handle,
    network: channel.network,
    zone: channel.zone,
    today: wallFields(now, channel.zone).date,
    conversation: post.conversation_id,
    said: preview.text,
    warning: post.content_warning,
    altTexts: file.altTexts,
    written: post.written,
    postLanguage: post.language,
    takesWarning: abilitiesOf(channel).contentWarning,
    visibility: post.visibility,
    visibilities: abilitiesOf(channel).visibilities,
    scheduled: scheduled === null ? null : when(post.due_at),
    day: scheduled?.date ?? '',
    hour: scheduled?.time ?? '',
    author: telling.nameOf(post.account_id),
    status: approvalWords(approvals[0] ?? null, telling),
    earlier: approvals.slice(1).flatMap((one) => (one.answer === 'declined' ? [approvalWords(one, telling)] : [])),
    isAsked: approvals[0]?.answered_at === null,
    isDraft,
    isOwn: own !== null && isDraft,
    mayAnswer: mayAnswer === 'now',
    later: mayAnswer === 'later' ? when(approvals[0]!.deadline) : null,
    approvers: own !== null && isDraft ? await approversOf(locals, place, post.account_id) : [],
    deadline: wallFields(proposedEnd(now), channel.zone),
    needsReason: own !== null && (channel.policies['takeover'] ?? null) !== null && !place.shifts.some(({ agent_id: id }) => id === own.id),
    draft:
      own === null
        ? null
        : await shownDraft(locals, { ...place, own }, file.askerId, {
            text: post.written,
            language: post.language,
            contentWarning: post.content_warning,
          }),
    done: url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  garder: async (event) => {
    const { file, form, member, store, now } = await acting(event);
    const { channel } = file.place;
    const [day, hour] = [textOf(form, 'day'), textOf(form, 'hour')];
    const due = day === '' && hour === '' ? null : readClock(day, hour, channel.zone, textOf(form, 'choice'), event.locals.language);
    if (due?.kind === 'ask') return fail(400, { ask: due.ask, fields: typedIn(form) });
    if (due?.kind === 'bad' || (due !== null && due.at < now)) return givenBack(form, { code: 'not-valid', details: { field: 'date' } });
    const language = textOf(form, 'language');
    const warning = textOf(form, 'content-warning').trim().slice(0, 200);
    const edit = {
      text: textOf(form, 'text').replace(/\r\n?/g, '\n'),
      language: /^[a-z]{2}$/.test(language) ? language : file.post.language,
      visibility: visibilityIn(form, abilitiesOf(channel).visibilities),
      contentWarning: warning === '' || !abilitiesOf(channel).contentWarning ? null : warning,
      pictures: null,
      due: due?.at ?? null,
    };
    const done = await orGivenBack(form, () => changePost(store, member, file.post.id, edit, now));
    if (isGivenBack(done)) return done;
    toDraft(event, done === 'asked-again' ? 'redemande' : 'change');
  },
  demander: async (event) => {
    const { file, form, member, store, now } = await acting(event);
    const { zone } = file.place.channel;
    const at = readClock(textOf(form, 'deadline-day'), textOf(form, 'deadline-hour'), zone, textOf(form, 'choice'), event.locals.language);
    if (at.kind === 'ask') return fail(400, { askDeadline: at.ask, fields: typedIn(form) });
    if (at.kind === 'bad') return givenBack(form, { code: 'not-valid', details: { field: 'deadline' } });
    const standIn = numberIn(form, 'stand-in');
    const ask = { approver: numberIn(form, 'approver'), standIn: standIn === 0 ? null : standIn, deadline: at.at };
    const done = await orGivenBack(form, () => askApproval(store, member, file.post.id, ask, now));
    if (isGivenBack(done)) return done;
    toDraft(event, 'demande');
  },
  envoyer: async (event) => {
    const { file, form, member, store, now } = await acting(event);
    const reason = textOf(form, 'reason').trim().slice(0, 500);
    const done = await orGivenBack(form, () => submitDraft(store, member, file.post.id, reason === '' ? null : reason, now));
    if (isGivenBack(done)) return done;
    toList(event, 'envoye');
  },
  jeter: async (event) => {
    const { file, form, member, store, now } = await acting(event);
    const done = await orGivenBack(form, () => withdrawPost(store, member, file.post.id, now));
    if (isGivenBack(done)) return done;
    toList(event, 'jete');
  },
  approuver: async (event) => {
    const { file, form, member, store, now } = await acting(event);
    const done = await orGivenBack(form, () => approvePost(store, member, file.post.id, now));
    if (isGivenBack(done)) return done;
    toList(event, done === null ? 'retenu' : 'approuve');
  },
  refuser: async (event) => {
    const { file, form, member, store, now } = await acting(event);
    const done = await orGivenBack(form, () => declinePost(store, member, file.post.id, textOf(form, 'why'), now));
    if (isGivenBack(done)) return done;
    toList(event, 'refuse');
  },
} satisfies Actions;

/** @throws 404 where it is neither theirs nor theirs to answer */
async function fileOf(event: RequestEvent | Parameters<PageServerLoad>[0]) {
  const { places, member } = await placesOf(event);
  const { store, now } = event.locals.house;
  const file = await draftFile(store, member, places, Number(event.params.id), now());
  return { file: file ?? error(404, 'post'), member };
}

async function acting(event: RequestEvent) {
  const { file, member } = await fileOf(event);
  const { store, now } = event.locals.house;
  return { file, member, form: await event.request.formData(), store, now: now() };
}

function toDraft({ locals, params }: RequestEvent, done: string): never {
  redirect(303, hrefIn(locals.language, `/atelier/accueil/brouillons/${params.id}?fait=${done}`));
}

function toList({ locals }: RequestEvent, done: string): never {
  redirect(303, hrefIn(locals.language, `/atelier/accueil/brouillons?fait=${done}`));
}

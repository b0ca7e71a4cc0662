import {
  abilitiesOf,
  addNote,
  changePost,
  closeConversation,
  conversationFile,
  coverMyself,
  filledReply,
  nextQuestion,
  passOn,
  removePost,
  reopenConversation,
  saveDraft,
  savedReplies,
  startWriting,
  submitDraft,
  takeConversation,
  writePost,
} from '@beffroi/desk';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, redirect } from '@sveltejs/kit';
import { whenOf } from '#lib/desk-clock.ts';
import { askerName, firstNameOf } from '#lib/desk-words.ts';
import { desk } from '#lib/messages/desk.ts';
import { shownDraft } from '#lib/server/desk/composed.ts';
import { conversationItems } from '#lib/server/desk/conversation-items.ts';
import { givenBack, isGivenBack, numberIn, orGivenBack, typedIn } from '#lib/server/desk/given-back.ts';
import { isHasty } from '#lib/server/desk/hasty.ts';
import { meetingPanel } from '#lib/server/desk/meet/meeting-panel.ts';
import { keptAnswers, offeredAnswers } from '#lib/server/desk/offered-answers.ts';
import { personaAnswer } from '#lib/server/desk/persona-answer.ts';
import { placesOf } from '#lib/server/desk/places.ts';
import { theDesk } from '#lib/server/desk/the-desk.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { locals, url } = event;
  const { file, places } = await fileOf(event);
  const { place, conversation } = file;
  const { channel, own, agents } = place;
  const now = locals.house.now();
  const answering = url.searchParams.get('repondre');
  const done = url.searchParams.get('fait');
  const proposals = await offeredAnswers(locals, file);
  const models = own === null ? [] : await modelsFor(event, file);
  const isMine = conversation.state === 'taken' && conversation.holder_id === own?.id;
  // What waits for an answer has its box open; what was answered, or is a colleague's, is asked for first.
  const isSaid = file.messages.some(({ gone_at: gone }) => gone === null);
  const writes = answering !== null || (isSaid && file.writing === null && (conversation.state === 'open' || isMine));
  const begun = own === null || channel.state === 'left' || !writes ? null : beginning(file, answering ?? '', [...proposals, ...models]);
  return {
    id: conversation.id,
    who: askerName(conversation, locals.language),
    handle: conversation.asker_handle,
    profile: /^https?:\/\//.test(conversation.asker_url) ? conversation.asker_url : null,
    reference: conversation.reference,
    state: conversation.state,
    hostile: conversation.hostile !== null,
    account: channel.remote_handle,
    network: channel.network,
    connected: channel.state === 'connected',
    isMine,
    holder: conversation.state === 'taken' && file.holder !== null ? firstNameOf(file.holder.name) : null,
    writing: file.writing === null ? null : firstNameOf(file.writing.name),
    items: conversationItems(locals, file),
    seen: seenIn(file),
    speaks: own !== null && channel.state !== 'left',
    colleagues: agents.filter((agent) => agent.left_at === null && agent.id !== own?.id).map(({ id, name }) => ({ id, name })),
    before: file.before.map((one) => ({
      id: one.id,
      when: whenOf(one.last_at, channel.zone, now, locals.language),
      reference: one.reference,
      state: one.state,
    })),
    needsReason: needsReason(file),
    asked: answering !== null,
    kept: keptAnswers(locals, file),
    panel: await meetingPanel(locals, place, conversation),
    proposals,
    persona: await personaAnswer(locals, file, url.origin),
    models: models.map(({ id, title }) => ({ id, title })),
    begun,
    draft:
      begun === null || own === null
        ? null
        : await shownDraft(locals, { ...place, own }, conversation.asker_id, draftOf(begun, channel.language)),
    done,
    answered: done === 'envoye' ? await answeredBefore(event, places, now) : null,
    /** When somebody was led here who had not asked for it. */
    arrived: done === 'envoye' ? String(now.getTime()) : null,
    next: OVER.has(done ?? '') ? await nextQuestion(locals.house.store, places, conversation.id, now) : null,
  };
}) satisfies PageServerLoad;

export const actions = {
  repondre: async (event) => {
    const { file, member } = await fileOf(event);
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const mine = await orGivenBack(form, () => startWriting(store, member, file.conversation.id, now()));
    if (isGivenBack(mine)) return mine;
    const from = textOf(form, 'from');
    back(event, mine ? `?repondre=${encodeURIComponent(from === '' ? 'oui' : from)}#text` : '?fait=occupe');
  },
  relire: async (event) => {
    const { file, form, own } = await writingOf(event);
    const { store, now } = event.locals.house;
    const mine = await startWriting(store, file.member, file.conversation.id, now());
    const fields = { ...typedIn(form), text: textWritten(form, file), reference: '' };
    const draft = await shownDraft(
      event.locals,
      { ...file.place, own },
      file.conversation.asker_id,
      draftOf(fields.text, file.place.channel.language),
    );
    const writer = mine ? null : await writerOf(event);
    return { fields, draft, busy: writer };
  },
  envoyer: async (event) => {
    const { file, form, own, places } = await writingOf(event);
    const { locals } = event;
    const { house } = locals;
    const now = house.now();
    const { place, conversation, member } = file;
    const text = textWritten(form, file);
    form.set('text', text);
    form.delete('reference');
    const again = async <Answer extends { readonly data: object }>(answer: Answer): Promise<Answer> => {
      const draft = await shownDraft(locals, { ...place, own }, conversation.asker_id, draftOf(text, place.channel.language));
      Object.assign(answer.data, { draft });
      return answer;
    };
    if (isHasty(form, now)) return again(givenBack(form, { code: 'hasty', details: {} }));
    // Who answers what has changed meanwhile is shown it first, and once: the next form knows of it.
    if (textOf(form, 'seen') !== seenIn(file)) return again(givenBack(form, { code: 'raced', details: {} }));
    if (!(await startWriting(house.store, member, conversation.id, now)) && !form.has('anyway')) {
      return again(givenBack(form, { code: 'busy', details: { name: (await writerOf(event)) ?? '' } }));
    }
    const reason = textOf(form, 'reason').trim().slice(0, 500);
    const ask = { ...answerOf(file, text), reason: reason === '' ? null : reason };
    const kept = keptIn(form, file);
    const done = await orGivenBack(form, async () => {
      if (kept === null) return writePost(theDesk(locals), member, ask, now);
      await changePost(house.store, member, kept, ask, now);
      return submitDraft(house.store, member, kept, ask.reason, now);
    });
    if (isGivenBack(done)) return again(done);
    return onward(event, file, places, now);
  },
  personnage: async (event) => {
    const { file, form, places } = await writingOf(event);
    const { locals } = event;
    const { house } = locals;
    const now = house.now();
    if (isHasty(form, now)) back(event, '?fait=trop-vite');
    const answer = await personaAnswer(locals, file, event.url.origin);
    // What was read is what goes out: where the question or what the town knows has changed meanwhile, it is shown again.
    if (answer === null || answer.said !== textOf(form, 'said').replace(/\r\n?/g, '\n') || textOf(form, 'seen') !== seenIn(file))
      back(event, '?fait=change');
    const ask = { ...answerOf(file, answer.written), language: file.place.channel.language, asPersona: true, handsOver: answer.handsOver };
    const done = await orGivenBack(form, () => writePost(theDesk(locals), file.member, ask, now));
    if (isGivenBack(done)) return done;
    if (answer.handsOver) back(event, '?fait=remis');
    return onward(event, file, places, now);
  },
  garder: async (event) => {
    const { file, form, own } = await writingOf(event);
    const { locals } = event;
    const now = locals.house.now();
    const text = textWritten(form, file);
    form.set('text', text);
    const kept = keptIn(form, file);
    const ask = answerOf(file, text);
    const done = await orGivenBack(
      form,
      async (): Promise<unknown> =>
        kept === null ? saveDraft(theDesk(locals), file.member, ask, now) : changePost(locals.house.store, file.member, kept, ask, now),
    );
    if (isGivenBack(done)) {
      const { place, conversation } = file;
      const draft = await shownDraft(locals, { ...place, own }, conversation.asker_id, draftOf(text, place.channel.language));
      return Object.assign(done, { data: { ...done.data, draft } });
    }
    back(event, '?fait=garde');
  },
  prendre: (event) => gesture(event, 'pris', ({ id, member, store, now }) => takeConversation(store, member, id, now)),
  passer: (event) =>
    gesture(event, 'passe', ({ id, member, store, now, form }) =>
      passOn(store, member, id, numberIn(form, 'agent'), textOf(form, 'note'), now),
    ),
  noter: (event) => gesture(event, 'note', ({ id, member, store, now, form }) => addNote(store, member, id, textOf(form, 'note'), now)),
  clore: (event) => gesture(event, 'clos', ({ id, member, store, now }) => closeConversation(store, member, id, now)),
  rouvrir: (event) => gesture(event, 'rouvert', ({ id, member, store, now }) => reopenConversation(store, member, id, now)),
  effacer: (event) => gesture(event, 'efface', ({ member, store, now, form }) => removePost(store, member, numberIn(form, 'post'), now)),
  couvrir: (event) =>
    gesture(event, 'protege', ({ member, store, now, form, channel, asker }) =>
      coverMyself(store, member, channel, form.get('whom') === 'tous' ? null : asker, { code: 'asked' }, now),
    ),
} satisfies Actions;

/** After these nothing is left to do here. */
const OVER: ReadonlySet<string> = new Set(['envoye', 'garde', 'clos', 'passe']);

type File = Awaited<ReturnType<typeof fileOf>>['file'];
type Places = Awaited<ReturnType<typeof fileOf>>['places'];

/** @throws 404 where it is none of one's own */
async function fileOf(event: RequestEvent) {
  const { places, member } = await placesOf(event);
  const file = await conversationFile(event.locals.house.store, places, Number(event.params.id), event.locals.house.now());
  if (file === null) error(404, 'conversation');
  return { file: { ...file, member }, member, places };
}

async function writingOf(event: RequestEvent) {
  const { file, places } = await fileOf(event);
  const { own } = file.place;
  if (own === null) error(403, 'role');
  return { file, form: await event.request.formData(), own, places };
}

/** Where one goes who has answered: to the most urgent question that is left. */
async function onward({ locals }: RequestEvent, { conversation: { id } }: File, places: Places, now: Date): Promise<never> {
  const next = await nextQuestion(locals.house.store, places, id, now);
  const to = next === null ? `${id}?fait=envoye` : `${next}?fait=envoye&apres=${id}`;
  redirect(303, hrefIn(locals.language, `/atelier/accueil/${to}`));
}

/** Who was answered on the page before, where its answer led on to this one. */
async function answeredBefore({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>, places: Places, now: Date) {
  const id = Number(url.searchParams.get('apres') ?? 0);
  const before = Number.isInteger(id) && id > 0 && id < 1e9 ? await conversationFile(locals.house.store, places, id, now) : null;
  return before === null ? null : { id, who: askerName(before.conversation, locals.language) };
}

/** A text as an answer to this question. */
const answerOf = ({ place, conversation }: File, text: string) => ({
  channel: place.channel.id,
  kind: 'answer' as const,
  text,
  conversation: conversation.id,
  after: null,
  language: conversation.language ?? place.channel.language,
  visibility: abilitiesOf(place.channel).visibilities[0] ?? ('public' as const),
  contentWarning: null,
  pictures: [],
  due: null,
  reason: null,
});

/** The draft that a form goes on with; `null` where there is none, or it went out meanwhile. */
function keptIn(form: FormData, { drafts }: File): number | null {
  const id = numberIn(form, 'kept');
  return drafts.own.some((draft) => draft.id === id) ? id : null;
}

/** Who writes at this moment beside the one who asks. */
async function writerOf(event: RequestEvent): Promise<string | null> {
  const { file } = await fileOf(event);
  return file.writing === null ? null : firstNameOf(file.writing.name);
}

interface Gesture {
  readonly id: number;
  readonly channel: number;
  readonly asker: string;
  readonly member: File['member'];
  readonly store: App.Locals['house']['store'];
  readonly now: Date;
  readonly form: FormData;
}

async function gesture(event: RequestEvent, done: string, act: (ask: Gesture) => Promise<void>) {
  const { file, member } = await fileOf(event);
  const form = await event.request.formData();
  const { store, now } = event.locals.house;
  const { id, asker_id: asker } = file.conversation;
  const came = await orGivenBack(form, () => act({ id, channel: file.place.channel.id, asker, member, store, now: now(), form }));
  if (isGivenBack(came)) return came;
  back(event, `?fait=${done}`);
}

function back({ locals, params }: RequestEvent, query: string): never {
  redirect(303, hrefIn(locals.language, `/atelier/accueil/${params.id}${query}`));
}

/** What one has seen who writes: an answer to something else is asked for again. */
function seenIn({ messages, posts }: File): string {
  const changed = messages.flatMap(({ edited_at: edited, gone_at: gone }) => [edited?.getTime() ?? 0, gone?.getTime() ?? 0]);
  return `${messages.length}.${posts.length}.${Math.max(0, ...changed)}`;
}

const draftOf = (text: string, language: string) => ({ text, language, contentWarning: null });

/** Whether the account is held by shifts, and the one who asks has none. */
function needsReason({ place: { channel, own, shifts } }: File): boolean {
  return (channel.policies['takeover'] ?? null) !== null && !shifts.some(({ agent_id: id }) => id === own?.id);
}

/** Answers that the town's agents wrote once, filled for who asks. */
async function modelsFor(event: Parameters<PageServerLoad>[0], { place, conversation, member }: File) {
  const replies = await savedReplies(event.locals.house.store, member);
  const values = { person: askerName(conversation, event.locals.language), reference: conversation.reference };
  return replies
    .filter(({ territory }) => territory === place.channel.territory)
    .map(({ id, title, said }) => ({ id: `modele-${id}`, title, text: filledReply(said, values) }));
}

/**
 * With what an answer begins: what one has kept of it, then what was chosen (a text that is proposed, that a colleague has kept, or that was refused), or the name that its network needs
 * to tell the person.
 */
function beginning(
  { conversation, place, posts, drafts }: File,
  from: string,
  offered: readonly { readonly id: string; readonly text: string | null }[],
): string {
  const refused = /^\d{1,9}$/.test(from) ? posts.find(({ id }) => id === Number(from)) : undefined;
  if (refused !== undefined) return refused.written;
  const own = drafts.own[0]?.written ?? '';
  const chosen = drafts.others.find(({ id }) => from === `brouillon-${id}`)?.written ?? offered.find(({ id }) => id === from)?.text ?? '';
  const called = place.channel.network === 'mastodon' && !chosen.startsWith('@') ? `@${conversation.asker_handle} ` : '';
  if (own === '') return `${called}${chosen}`;
  return chosen === '' ? own : `${own}\n${chosen}`;
}

/** The text as it was typed, with the reference behind it where that was wished. */
function textWritten(form: FormData, { conversation, place }: File): string {
  const text = textOf(form, 'text').replace(/\r\n?/g, '\n');
  if (form.get('reference') !== 'oui' || text.includes(conversation.reference)) return text;
  return `${text.trimEnd()} ${desk[place.channel.language === 'en' ? 'en' : 'fr'].referenceAdded(conversation.reference)}`;
}

import { people } from '@beffroi/accounts';
import { may } from '@beffroi/acts';
import {
  addAgent,
  agreeToEnd,
  answerWithinOf,
  changeAnswerWithin,
  changeExposure,
  changeSettings,
  coversOf,
  type DeskChannel,
  DeskRefusal,
  electionLock,
  exposureLimitsOf,
  giveChannelPicture,
  handShiftOn,
  noteAbsence,
  noteElected,
  openingHours,
  planShift,
  policiesOf,
  portraitsShown,
  removeAgent,
  succeedInOffice,
  withdrawShift,
} from '@beffroi/desk';
import { type AnswerWithin, type ExposureLimits, FRENCH_ZONES, SIGNATURE_STYLES, type SignatureStyle } from '@beffroi/speaking';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { fail, redirect } from '@sveltejs/kit';
import { lockEnd, whenOf } from '#lib/desk-clock.ts';
import { givenBack, isGivenBack, numberIn, orGivenBack, typedIn } from '#lib/server/desk/given-back.ts';
import { pictureFileIn } from '#lib/server/desk/picture-file.ts';
import { ledPlace, placesOf } from '#lib/server/desk/places.ts';
import { absenceIn, rosterRows } from '#lib/server/desk/roster-rows.ts';
import { voicePreviews } from '#lib/server/desk/voice-previews.ts';
import { readClock, wallFields } from '#lib/server/desk/wall-clock.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DAY = 86_400_000;

export const load = (async (event) => {
  const { member, place } = await ledPlace(event);
  const { channel, agents } = place;
  const { locals } = event;
  const { store, now } = locals.house;
  const speaking = agents.filter(({ left_at: left }) => left === null);
  const covers = await coversOf(
    store,
    place,
    speaking.map(({ id }) => id),
  );
  const policies = policiesOf(channel);
  return {
    slug: channel.slug,
    handle: channel.remote_handle,
    network: channel.network,
    state: channel.state,
    url: channel.url,
    settings: { team: channel.team, zone: channel.zone, language: channel.language },
    policies,
    office: policies.office,
    zones: [...new Set([channel.zone, ...FRENCH_ZONES])],
    styles: SIGNATURE_STYLES,
    previews: await voicePreviews(locals, place),
    agents: speaking.map(({ id, name, joined_at: since, elected }) => ({ id, name, since: since.toISOString(), elected })),
    election: await electionOn(locals, place),
    within: answerWithinOf(channel),
    exposure: exposureLimitsOf(channel),
    knowsHours: (await openingHours(store, channel.territory)) !== null,
    portraits: await portraitsShown(store, place, now()),
    seesOwnSite: channel.network === 'site',
    ...(await townsPeople(event, place)),
    channel: channel.id,
    own: place.own?.id ?? null,
    otherAccounts: await otherAccounts(event, channel),
    roster: await rosterRows(locals, place),
    today: wallFields(now(), channel.zone).date,
    covers: covers.map(({ cover, asker }) => ({
      id: cover.id,
      agent: speaking.find(({ id }) => id === cover.agent_id)?.name ?? '',
      isOwn: speaking.find(({ id }) => id === cover.agent_id)?.account_id === member.id,
      since: whenOf(cover.began_at, channel.zone, now(), locals.language),
      asker,
      leadAgrees: cover.lead_agreed_at !== null,
    })),
    done: event.url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  ajouter: (event) =>
    change(event, 'ajoute', ({ store, member, channel, form, now }) => addAgent(store, member, channel.id, numberIn(form, 'person'), now)),
  retirer: (event) => change(event, 'retire', ({ store, member, form, now }) => removeAgent(store, member, numberIn(form, 'agent'), now)),
  voix: (event) =>
    change(event, 'voix', ({ store, member, channel, form, now }) => changeSettings(store, member, channel.id, settingsIn(form), now)),
  elu: (event) =>
    change(
      event,
      ({ form }) => (form.has('elected') ? 'elu' : 'nonelu'),
      ({ store, member, form, now }) => noteElected(store, member, numberIn(form, 'agent'), form.has('elected'), now),
    ),
  delai: (event) =>
    change(
      event,
      'delai',
      ({ store, member, channel, form, now }) => changeAnswerWithin(store, member, channel.id, withinIn(form), now),
      '#delai',
    ),
  exposition: (event) =>
    change(
      event,
      'exposition',
      ({ store, member, channel, form, now }) => changeExposure(store, member, channel.id, exposureIn(form), now),
      '#exposition',
    ),
  image: (event) =>
    change(
      event,
      'image',
      async ({ store, member, channel, form, now }) =>
        giveChannelPicture(store, member, channel.id, await pictureFileIn(form, 'picture'), now),
      '#image',
    ),
  succession: (event) =>
    change(event, 'succession', ({ store, member, channel, form, now }) => {
      const holder = numberIn(form, 'holder');
      const succession = {
        title: textOf(form, 'title'),
        holder: holder === 0 ? null : holder,
        name: textOf(form, 'name').slice(0, 60),
        acting: form.has('acting'),
        joinedTo: numberIn(form, 'joined') || null,
      };
      return succeedInOffice(store, member, channel.id, succession, now);
    }),
  prevoir: async (event) => {
    const { place, member } = await ledPlace(event);
    const form = await event.request.formData();
    const { language, house } = event.locals;
    const { zone } = place.channel;
    const [day, choice] = [textOf(form, 'day'), textOf(form, 'choice')];
    const from = readClock(day, textOf(form, 'from'), zone, choice, language);
    if (from.kind === 'ask') return fail(400, { ask: from.ask, fields: typedIn(form) });
    const later = textOf(form, 'to') <= textOf(form, 'from') && from.kind === 'at';
    const until = readClock(
      later ? wallFields(new Date(from.at.getTime() + DAY), zone).date : day,
      textOf(form, 'to'),
      zone,
      choice,
      language,
    );
    if (until.kind === 'ask') return fail(400, { ask: until.ask, fields: typedIn(form) });
    if (from.kind === 'bad' || until.kind === 'bad') return givenBack(form, { code: 'not-valid', details: { field: 'date' } });
    const shift = { agent: numberIn(form, 'agent'), from: from.at, until: until.at };
    const done = await orGivenBack(form, () => planShift(house.store, member, shift, house.now()));
    if (isGivenBack(done)) return done;
    back(event, 'prevu', '#planning');
  },
  deprevoir: (event) =>
    change(event, 'deprevu', ({ store, member, form, now }) => withdrawShift(store, member, numberIn(form, 'shift'), now), '#planning'),
  donner: (event) =>
    change(
      event,
      'donne',
      ({ store, member, form, now }) => handShiftOn(store, member, numberIn(form, 'shift'), numberIn(form, 'to'), now),
      '#planning',
    ),
  absent: (event) =>
    change(
      event,
      'absent',
      ({ store, member, channel, form, now }) => {
        const days = absenceIn(textOf(form, 'first'), textOf(form, 'last'), channel.zone, event.locals.language);
        if (days === null) throw new DeskRefusal('not-valid', 'There are no such days.', { field: 'absence' });
        return noteAbsence(store, member, numberIn(form, 'agent'), days, now);
      },
      '#planning',
    ),
  decouvrir: (event) =>
    change(event, 'accepte', ({ store, member, form, now }) => agreeToEnd(store, member, numberIn(form, 'cover'), 'lead', now)),
} satisfies Actions;

interface Change {
  readonly store: App.Locals['house']['store'];
  readonly member: Awaited<ReturnType<typeof ledPlace>>['member'];
  readonly channel: DeskChannel['channel'];
  readonly form: FormData;
  readonly now: Date;
}

async function change(event: RequestEvent, done: string | ((ask: Change) => string), act: (ask: Change) => Promise<unknown>, hash = '') {
  const { place, member } = await ledPlace(event);
  const form = await event.request.formData();
  const { store, now } = event.locals.house;
  const ask: Change = { store, member, channel: place.channel, form, now: now() };
  const came = await orGivenBack(form, async () => {
    await act(ask);
  });
  if (isGivenBack(came)) return came;
  back(event, typeof done === 'string' ? done : done(ask), hash);
}

function back({ locals, params }: RequestEvent, done: string, hash = ''): never {
  redirect(303, hrefIn(locals.language, `/atelier/accueil/reglages/${params.slug}?fait=${done}${hash}`));
}

function settingsIn(form: FormData) {
  const given = (name: string): string => textOf(form, name);
  return {
    team: given('team'),
    zone: given('zone'),
    language: given('language'),
    policies: {
      takeover: form.has('takeover') ? { signed: form.has('takeover-signed') } : null,
      initials: form.has('initials')
        ? {
            style: given('style') as SignatureStyle,
            place: given('place') === 'before-links' ? ('before-links' as const) : ('end' as const),
          }
        : null,
      persona: form.has('persona') ? { name: given('persona-name'), nature: given('persona-nature') } : null,
      speakers: form.has('speakers'),
    },
  };
}

/** Within how long the account answers, as the form says it; as usual where no unit is chosen. */
function withinIn(form: FormData): AnswerWithin | null {
  const unit = textOf(form, 'unit');
  return unit === 'days' || unit === 'hours' ? { unit, most: numberIn(form, 'most') } : null;
}

/** How much of an agent's name may be spent, as the form says it; what is no number is left for the verb to refuse. */
function exposureIn(form: FormData): ExposureLimits {
  const given = (name: string): number => (/^\d{1,5}$/.test(textOf(form, name).trim()) ? Number(textOf(form, name)) : Number.NaN);
  return {
    signedPerDay: given('signedPerDay'),
    restMinutes: given('restMinutes'),
    pileOn: { hostile: given('pileOn.hostile'), anybody: given('pileOn.anybody'), minutes: given('pileOn.minutes') },
  };
}

/** Accounts of the same town to which this one's office can be joined. */
async function otherAccounts(event: RequestEvent | Parameters<PageServerLoad>[0], { id, territory }: DeskChannel['channel']) {
  const { places } = await placesOf(event);
  const open = places.filter(({ channel }) => channel.territory === territory && channel.id !== id && channel.state !== 'left');
  return open.map(({ channel }) => ({ id: channel.id, handle: channel.remote_handle }));
}

/** Elected members who speak as the team now, and until when; `null` where no election holds them. */
async function electionOn({ house, language }: App.Locals, { channel, agents }: DeskChannel) {
  const elected = agents.filter((agent) => agent.elected && agent.left_at === null).map(({ name }) => name);
  const lock = elected.length === 0 ? null : await electionLock(house.store.db, house.now());
  return lock === null ? null : { names: elected, year: lock.year, until: lockEnd(lock, channel.zone, language) };
}

/** People of the town who may speak: those who do not yet on this account, and all, for the office. */
async function townsPeople({ locals }: RequestEvent, { channel, agents }: DeskChannel) {
  const { store, now } = locals.house;
  const { accounts } = await people(store, now());
  const could = accounts.filter((account) => account.closed === null && may(account, 'desk.speak', channel.territory));
  const here = new Set(agents.filter(({ left_at: left }) => left === null).map(({ account_id: id }) => id));
  const named = ({ id, name }: { readonly id: number; readonly name: string }) => ({ id, name });
  return { could: could.filter(({ id }) => !here.has(id)).map(named), everybody: could.map(named) };
}

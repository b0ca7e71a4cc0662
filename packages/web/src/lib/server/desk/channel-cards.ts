import { abilitiesOf, coversOf, type DeskChannel, dueShift } from '@beffroi/desk';
import { clockOf, untilOf, whenOf } from '#lib/desk-clock.ts';
import { firstNameOf, troubleWords } from '#lib/desk-words.ts';
import { desk } from '#lib/messages/desk.ts';
import { type Announcer, closingWords, greetingWords } from './announcements.ts';
import { proposedEnd, wallFields } from './wall-clock.ts';

/** A channel as its card shows it: who is on, what to do, what is wrong. */
export async function channelCard(locals: App.Locals, place: DeskChannel) {
  const { language, house } = locals;
  const { channel, own, isLead } = place;
  const now = house.now();
  const { zone } = channel;
  const say = desk[language];
  const on = onShift(place, now, language);
  return {
    id: channel.id,
    slug: channel.slug,
    name: channel.remote_name || channel.remote_handle,
    handle: channel.remote_handle,
    network: channel.network,
    zone,
    isLead,
    speaks: own !== null,
    state: channel.state === 'connected' ? null : (say.states[channel.state] ?? say.states['revoked']!),
    trouble: channel.state === 'connected' && channel.trouble !== null ? say.trouble(troubleWords(channel.trouble, language)) : null,
    gap:
      channel.gap_at === null || now.getTime() - channel.gap_at.getTime() > DAY
        ? null
        : say.gap(whenOf(channel.gap_at, zone, now, language)),
    on: on.map(({ said }) => said),
    mine: on.find(({ isOwn }) => isOwn)?.shift ?? null,
    others: on.filter(({ isOwn }) => !isOwn).map(({ shift, name, isDue }) => ({ shift, name, isDue })),
    take: own === null ? null : await shiftProposed(locals, { ...place, own }),
  };
}

export type ChannelCard = Awaited<ReturnType<typeof channelCard>>;

const DAY = 86_400_000;
/** Milliseconds before its end from which a shift is taken to be handed over. */
const NEARLY = 20 * 60_000;

function onShift({ shifts, agents, own, channel: { zone } }: DeskChannel, now: Date, language: App.Locals['language']) {
  const say = desk[language];
  return shifts.map((shift) => {
    const isOwn = shift.agent_id === own?.id;
    const name = agents.find(({ id }) => id === shift.agent_id)?.name ?? '';
    const clock = untilOf(shift.planned_until, zone, language);
    const late = shift.planned_until < now;
    const said = isOwn ? (late ? say.youLate(clock) : say.youUntil(clock)) : late ? say.onLate(name, clock) : say.onUntil(name, clock);
    return { shift: shift.id, isOwn, name: firstNameOf(name), said, isDue: shift.planned_until.getTime() - now.getTime() < NEARLY };
  });
}

async function shiftProposed(locals: App.Locals, place: DeskChannel & { readonly own: NonNullable<DeskChannel['own']> }) {
  const { house, language } = locals;
  const { channel } = place;
  const planned = await dueShift(house.store, place, house.now());
  const until = planned?.planned_until ?? proposedEnd(house.now());
  const who = await announcerOf(locals, place);
  return {
    planned: planned?.id ?? null,
    time: wallFields(until, channel.zone).time,
    clock: clockOf(until, channel.zone, language),
    greeting: greetingWords(who, until, house.now()),
    closing: closingWords(who, house.now()),
    // An account that is held by shifts says who has it; any other may.
    says: (channel.policies['takeover'] ?? null) !== null,
  };
}

/** How somebody announces themselves: never by more than they agreed to. */
export async function announcerOf(
  { house }: Pick<App.Locals, 'house'>,
  place: DeskChannel & { readonly own: NonNullable<DeskChannel['own']> },
): Promise<Announcer> {
  const { channel, own } = place;
  const covered = (await coversOf(house.store, place, [own.id])).some(({ cover }) => cover.asker_id === null);
  const named = own.consent?.appearance === 'first-name' || own.consent?.appearance === 'pseudonym';
  const { team, zone, language } = channel;
  return { name: named && !covered ? own.consent!.shown_name : team, zone, language, limits: abilitiesOf(channel).limits };
}

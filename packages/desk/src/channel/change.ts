import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { parseZone, SIGNATURE_STYLES, type SignaturePlace, type SignatureStyle } from '@beffroi/speaking';
import { agentsOf, changeChannel, channelById, type Schema, type Store } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { openChannel } from '../people/own-agent.ts';
import type { KeptPolicies } from '../people/seen-as.ts';
import { DeskRefusal } from '../refusal.ts';

/** What a lead says of an account: which voices it has, what its team is called, whose clock it keeps. */
export interface ChannelSettings {
  /** How the team is called in public. */
  readonly team: string;
  /** IANA name of the town's time zone. */
  readonly zone: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly takeover: { readonly signed: boolean } | null;
  readonly initials: { readonly style: string; readonly place: string } | null;
  readonly persona: { readonly name: string; readonly nature: string } | null;
  readonly speakers: boolean;
  readonly office: {
    readonly title: string;
    /** An agent's id; `null`: vacant. */
    readonly holder: number | null;
    /** A calendar date, `2026-03-28`. */
    readonly since: string;
    readonly acting: boolean;
  } | null;
}

const MOST_SIGNS = 80;

/**
 * Changes what an account is: for the next post and all after it. How its agents are seen is theirs to say.
 *
 * @throws ActRefusal, DeskRefusal `not-valid` with the field
 */
export async function changeSettings(store: Store, actor: Actor, channelId: number, settings: ChannelSettings, now: Date): Promise<void> {
  const { territory } = await openChannel(store.db, channelId);
  await act(store, actor, { act: 'channel.changed', territory, now }, async (trx) => {
    const before = (await channelById(trx, channelId))!;
    const policies = await policiesOf(trx, channelId, settings);
    const change = { team: oneLine(settings.team, 'team'), zone: zoneOf(settings.zone), language: languageOf(settings.language) };
    const same = isSame(before.policies, policies) && Object.entries(change).every(([name, value]) => before[name as 'team'] === value);
    if (same) return unchanged();
    await changeChannel(trx, channelId, { ...change, policies: JSON.stringify(policies) });
    return done(`channel:${channelId}`, { ...change, voices: Object.entries(policies).flatMap(([voice, policy]) => (policy ? [voice] : [])) });
  });
}

async function policiesOf(trx: Kysely<Schema>, channelId: number, settings: ChannelSettings): Promise<KeptPolicies> {
  const { takeover, initials, persona, speakers, office } = settings;
  return {
    takeover,
    initials: initials && { style: styleOf(initials.style), place: placeOf(initials.place) },
    persona: persona && { name: oneLine(persona.name, 'persona-name'), nature: oneLine(persona.nature, 'persona-nature') },
    speakers,
    office: office && {
      title: oneLine(office.title, 'office-title'),
      // By their number alone: the name is what its bearer agrees to, whenever it is asked for.
      holder: office.holder === null ? null : { id: String(await agentHere(trx, channelId, office.holder)), name: '' },
      since: dayOf(office.since),
      acting: office.acting,
    },
  };
}

async function agentHere(trx: Kysely<Schema>, channelId: number, id: number): Promise<number> {
  const here = (await agentsOf(trx, channelId)).some((agent) => agent.id === id && agent.left_at === null);
  if (!here) throw new DeskRefusal('not-valid', `Agent ${id} does not speak here.`, { field: 'office-holder' });
  return id;
}

function styleOf(style: string): SignatureStyle {
  const known = SIGNATURE_STYLES.find((one) => one === style);
  if (known === undefined) throw new DeskRefusal('not-valid', 'There is no such style.', { field: 'initials-style' });
  return known;
}

function placeOf(place: string): SignaturePlace {
  if (place !== 'end' && place !== 'before-links') throw new DeskRefusal('not-valid', 'There is no such place.', { field: 'initials-place' });
  return place;
}

function zoneOf(zone: string): string {
  const known = parseZone(zone);
  if (known === null) throw new DeskRefusal('not-valid', 'There is no such time zone.', { field: 'zone' });
  return known;
}

function languageOf(language: string): string {
  if (!/^[a-z]{2}$/.test(language)) throw new DeskRefusal('not-valid', 'There is no such language.', { field: 'language' });
  return language;
}

function dayOf(day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new DeskRefusal('not-valid', 'There is no such day.', { field: 'office-since' });
  return day;
}

function oneLine(text: string, field: string): string {
  const line = text.replace(/\p{C}/gu, '').trim();
  if (line === '' || line.length > MOST_SIGNS)
    throw new DeskRefusal('not-valid', `${field} is one to ${MOST_SIGNS} signs.`, { field, most: MOST_SIGNS });
  return line;
}

/** The database gives members of JSON in an order of its own. */
function isSame(one: Readonly<Record<string, unknown>>, other: KeptPolicies): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, inner]) => [name, sorted(inner)]),
        )
      : value;
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
